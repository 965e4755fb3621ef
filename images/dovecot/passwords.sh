# How Dovecot's entry script makes hashes of passwords, and proves each before it is used.

# The longest password: what is longer cannot be handed over in every protocol.
longest=1000
too_long="the login of IMAP, POP3 and SMTP takes no more"

# matches HASH PASSWORD: 0 when the hash is of this password, 1 when it is of another, 2 when doveadm says anything else.
matches() {
  local answer
  answer=$(printf '%s\n' "$2" | doveadm -O pw -t "$1" 2>&1) || true
  case $answer in
    *' (verified)') return 0 ;;
    *'Password mismatch'*) return 1 ;;
    *) return 2 ;;
  esac
}

# not_of_nothing HASH: whether doveadm knows the hash, and it is not of the empty password.
not_of_nothing() {
  matches "$1" ''
  [ $? -eq 1 ]
}

# hash_form TEXT: "hash" where a text has exactly the form of a hash that mail.yaml may hold (crypt(5), RFC 9106), "broken"
# where it begins as one of these, or as another kind of hash, and is none; "password" where it is taken literally.
hash_form() {
  local scheme
  case $1 in '{'*'}'*) ;; *) echo password; return ;; esac
  scheme=${1#\{}
  scheme=$(printf '%s' "${scheme%%\}*}" | tr a-z A-Z)
  case ${scheme%%.*} in
    ARGON2ID) form='\$argon2id\$v=19\$m=[0-9]+,t=[0-9]+,p=[0-9]+\$[A-Za-z0-9+/]{11,}\$[A-Za-z0-9+/]{22,}' ;;
    SHA512-CRYPT) form='\$6\$(rounds=[0-9]+\$)?[^$:[:space:]]{1,16}\$[./A-Za-z0-9]{86}' ;;
    BLF-CRYPT) form='\$2[aby]\$[0-9][0-9]\$[./A-Za-z0-9]{53}' ;;
    ARGON2* | *CRYPT | *MD4 | *MD5 | SHA | SHA1 | SHA256 | SHA512 | SSHA* | PBKDF2 | SCRAM-*) echo broken; return ;;
    *) echo password; return ;;
  esac
  if printf '%s\n' "${1#*\}}" | grep -qxE "$form"; then echo hash; else echo broken; fi
}

# hash_of NAME [OLD]: puts the hash of the secret NAME into $hash: OLD where that is the hash of this very password. A hash
# that the secret holds itself is taken as it is. doveadm pw asks again at the end of its input and ends well with the hash
# of what it has not got, so that nothing it prints is believed.
hash_of() {
  local name=$1 old=${2:-}
  hash=
  read_secret "$name" "$longest" "$too_long" || return 1
  case $(hash_form "$secret") in
    hash)
      not_of_nothing "$secret" || { refuse "$name" "is a hash of the empty password, or one that doveadm does not know: make it again"; return 1; }
      hash=$secret
      return 0
      ;;
    broken)
      refuse "$name" "begins as a hash does, and is none of {ARGON2ID}, {SHA512-CRYPT} or {BLF-CRYPT} in one piece: write the whole hash, or the password itself"
      return 1
      ;;
  esac
  case $old in
    '{ARGON2ID}'*) if matches "$old" "$secret"; then hash=$old; return 0; fi ;;
  esac
  hash=$(printf '%s\n%s\n' "$secret" "$secret" | doveadm -O pw -s ARGON2ID 2>/dev/null) || true
  if [ "$(hash_form "$hash")" = hash ] && matches "$hash" "$secret" && not_of_nothing "$hash"; then return 0; fi
  hash=
  refuse "$name" "cannot be hashed: what doveadm made of it is not its hash"
}

# require_hashes FILE: every hash that mail.yaml brought is known to doveadm and not of the empty password.
require_hashes() {
  local line hash seen=
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in '#'* | '') continue ;; esac
    hash=${line#*:}
    hash=${hash%%:*}
    case " $seen " in *" $hash "*) continue ;; esac
    seen="$seen $hash"
    not_of_nothing "$hash" ||
      fail "the password of ${line%%:*} in mail.yaml is a hash of the empty password, or one that doveadm does not know: make it again with doveadm pw -s ARGON2ID"
  done <"$1"
}
