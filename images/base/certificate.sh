# Shell functions about the certificate of the services and its key: why they cannot be used, waiting for them, taking them.

# The files of the certificate and of its key, as Compose or the pod names them.
chain=${MAILC_TLS_CHAIN:-}
key=${MAILC_TLS_KEY:-}
# Where a container that waits writes what for, for its health check.
waiting=/tmp/waiting-for-the-certificate

# await_certificate DIR: returns once there are a certificate and a key that can be used, copied to DIR. Says what it waits
# for when it begins, and whenever that becomes something else.
await_certificate() {
  [ -n "$chain" ] && [ -n "$key" ] || fail "MAILC_TLS_CHAIN and MAILC_TLS_KEY must name the certificate chain and its key"
  said=''
  until fault=$(read_certificate "$1") && [ -z "$fault" ]; do
    if [ "$fault" != "$said" ]; then
      said=$fault
      say "waiting: $fault"
      echo "$fault" >"$waiting"
    fi
    sleep 1
  done
  rm -f "$waiting"
}

# take_certificate DIR NAME: copies a renewed certificate to DIR unless it is worse than the one in use, of which DIR has the
# copies chain.pem and key.pem. What is said of a good one that clients may still refuse is a warning.
take_certificate() {
  fault=$(read_certificate "$1")
  if [ -z "$fault" ]; then
    useless=$(certificate_refused "$1/new-chain.pem" "$2")
    [ -z "$useless" ] || [ -n "$(certificate_refused "$1/chain.pem" "$2")" ] || fault=$useless
  fi
  [ -z "$fault" ] || { say "$fault: keeping the old certificate"; return 1; }
  place_certificate "$1" "$2"
}

# place_certificate DIR NAME: the copies that were read become the ones in use: chain.pem, key.pem, and both in server.pem,
# each of them whole at every moment. Says what clients may have against them.
place_certificate() {
  (umask 077 && cat "$1/new-key.pem" "$1/new-chain.pem" >"$1/new-server.pem") || return 1
  mv "$1/new-key.pem" "$1/key.pem" && mv "$1/new-chain.pem" "$1/chain.pem" && mv "$1/new-server.pem" "$1/server.pem" || return 1
  doubt=$(certificate_refused "$1/chain.pem" "$2")
  [ -n "$doubt" ] || doubt=$(chain_doubt "$1/chain.pem")
  [ -z "$doubt" ] || say "warning: $doubt"
}

# read_certificate DIR: copies the certificates of $chain and the private key of $key, and nothing else of these files, to
# new-chain.pem and new-key.pem in DIR, and says why they cannot be used; nothing if they can. What is judged is the copy:
# a client that renews writes one file after the other.
read_certificate() {
  for file in "$chain" "$key"; do
    trouble=$(file_trouble "$file")
    [ -z "$trouble" ] || { echo "$trouble"; return 0; }
  done
  (umask 077 && pem_blocks CERTIFICATE "$chain" >"$1/new-chain.pem" && pem_blocks 'PRIVATE KEY' "$key" >"$1/new-key.pem") ||
    { echo "there is no space left for a copy of $chain and $key"; return 0; }
  trouble=$(chain_trouble "$1/new-chain.pem")
  [ -n "$trouble" ] || trouble=$(key_trouble "$1/new-chain.pem" "$1/new-key.pem")
  echo "$trouble"
}

# pem_blocks KIND FILE: the PEM blocks of FILE (RFC 7468 section 2) whose label is KIND or ends with it, of private keys the
# first.
pem_blocks() {
  # Blanks around the lines and a byte order mark are what editors leave; OpenSSL takes no line that begins with them.
  tr -d '\357\273\277' <"$2" | awk -v kind="$1" '
    { sub(/^[ \t]+/, ""); sub(/[ \t\r]+$/, "") }
    /^-----BEGIN .*-----$/ { label = substr($0, 12, length($0) - 16); wanted = label == kind || label ~ " " kind "$" }
    wanted { print }
    /^-----END / { if (wanted && kind == "PRIVATE KEY") exit; wanted = 0 }'
}

# labels FILE: the labels of its PEM blocks, each on a line.
labels() { sed -n 's/^-----BEGIN \([A-Z0-9 ]*\)-----[[:space:]]*$/\1/p' "$1" 2>/dev/null; }

# file_trouble FILE: why FILE cannot be read, or has nothing in it; nothing if it is fine.
file_trouble() {
  link=$(broken_link "$1")
  error=$(cat "$1" 2>&1 >/dev/null) && error='' || error=${error:-it cannot be read}
  case $error in
    '') [ -s "$1" ] || echo "$1 is empty" ;;
    *'Permission denied' | *'Operation not permitted')
      echo "$1 may not be read by user $(id -u) of this container, who tries$(owner_of "$1")" ;;
    *'Is a directory') echo "$1 is a folder, not a file: Docker makes one where a file to mount is missing" ;;
    *'Too many levels'* | *'oop') echo "$1 is a link that leads back to itself" ;;
    *'No such file or directory' | *'Not a directory')
      if [ -n "$link" ]; then broken_words "$link"; else missing_words "$1"; fi ;;
    *) echo "$1 cannot be read: ${error##*: }" ;;
  esac
}

# owner_of FILE: its mode and owner, as far as they can be seen.
owner_of() {
  found=$(stat -L -c ' (mode %a, owner %u:%g)' "$1" 2>/dev/null) || found=$(stat -L -c ' (its folder: mode %a, owner %u:%g)' "${1%/*}" 2>/dev/null) || true
  echo "$found"
}

# missing_words FILE: that it is not there, and what is in its place.
missing_words() {
  folder=${1%/*}
  while [ ! -d "$folder" ] && [ -n "$folder" ]; do folder=${folder%/*}; done
  names=$(ls "$folder/" 2>/dev/null | tr -cd '[:alnum:]._@+\n-' | sed -n '1,6p' | tr '\n' ' ')
  if [ -n "$names" ]; then echo "$1 is not there; $folder/ has ${names% }"
  else echo "$1 is not there; $folder/ is empty: nothing is in the folder that is mounted there"; fi
}

# broken_link PATH: the first part of PATH that is a link to nowhere.
broken_link() {
  rest=${1#/}
  part=''
  while :; do
    part=$part/${rest%%/*}
    if [ -L "$part" ] && [ ! -e "$part" ]; then
      echo "$part"
      return 0
    fi
    case $rest in */*) rest=${rest#*/} ;; *) return 0 ;; esac
  done
}

# broken_words LINK: where a link to nowhere leads, and what is missing for it.
broken_words() {
  target=$(readlink "$1")
  end=$1
  hops=0
  while [ -L "$end" ] && [ $hops -lt 40 ]; do
    next=$(readlink "$end")
    case $next in /*) end=$next ;; *) end=${end%/*}/$next ;; esac
    end=$(echo "$end" | awk -F/ '{
      n = 0
      for (i = 2; i <= NF; i++) { if ($i == ".." && n > 0) n--; else if ($i != ".." && $i != "." && $i != "") name[++n] = $i }
      path = ""
      for (i = 1; i <= n; i++) path = path "/" name[i]
      print path }')
    hops=$((hops + 1))
  done
  words="$1 is a link to $target, and $end is not there"
  if [ -d "${end%/*}" ] && [ -n "$(ls "${end%/*}/" 2>/dev/null)" ]; then echo "$words, although its folder is"
  else echo "$words: the folder ${end%/*} of that file is not mounted in this container, or empty; mail.yaml mounts it by itself where tls.certificate.directory ends in live/NAME, as certbot has it"; fi
}

# chain_trouble COPY: why the certificates of $chain cannot be used.
chain_trouble() {
  if [ ! -s "$1" ]; then
    case $(labels "$chain") in
      *'PRIVATE KEY'*) echo "$chain has a private key and no certificate: are the two files swapped?" ;;
      *'CERTIFICATE REQUEST'*) echo "$chain is the request for a certificate, not the certificate" ;;
      *) echo "$chain is no certificate in PEM: it has no line -----BEGIN CERTIFICATE-----$(other_form x509 "$chain")" ;;
    esac
    return 0
  fi
  count=$(grep -c '^-----BEGIN ' "$1")
  for number in $(seq "$count"); do
    nth_certificate "$number" "$1" | openssl x509 -noout 2>/dev/null || { echo "certificate $number of $count in $chain is damaged"; return 0; }
  done
}

# key_trouble CHAIN KEY: why the key of $key cannot be used with the certificates, both copies.
key_trouble() {
  if [ ! -s "$2" ]; then
    case $(labels "$key") in
      *CERTIFICATE*) echo "$key has a certificate and no private key: are the two files swapped?" ;;
      *'PUBLIC KEY'*) echo "$key is a public key, not the private one" ;;
      *) echo "$key is no private key in PEM: it has no line -----BEGIN PRIVATE KEY-----$(other_form pkey "$key")" ;;
    esac
  elif grep -q -e '^-----BEGIN ENCRYPTED' -e '^Proc-Type: *4,ENCRYPTED' "$2"; then
    echo "$key has a passphrase, which nobody is here to type: write the key without one (openssl pkey -in old -out new)"
  elif grep -q '^-----BEGIN OPENSSH' "$2"; then
    echo "$key is a key of OpenSSH, not of a certificate"
  elif ! public=$(openssl pkey -in "$2" -passin pass: -pubout 2>/dev/null); then
    echo "$key is damaged: OpenSSL cannot read the key in it"
  elif [ "$public" != "$(openssl x509 -in "$1" -noout -pubkey 2>/dev/null)" ]; then
    for number in $(seq 2 "$(grep -c '^-----BEGIN ' "$1")"); do
      if [ "$public" = "$(nth_certificate "$number" "$1" | openssl x509 -noout -pubkey 2>/dev/null)" ]; then
        echo "$chain is in the wrong order: the certificate of the key $key is number $number in it, and must be the first"
        return 0
      fi
    done
    echo "$key is not the key of the certificate $chain ($(openssl x509 -in "$1" -noout -subject 2>/dev/null))"
  fi
}

# nth_certificate NUMBER FILE: one certificate of a chain.
nth_certificate() { awk -v number="$1" '/^-----BEGIN / { n++ } n == number' "$2"; }

# other_form COMMAND FILE: what else a file is that is no PEM.
other_form() {
  if openssl asn1parse -inform DER -in "$2" 2>/dev/null | grep -q 'pkcs7-data'; then echo "; it is PKCS#12: openssl pkcs12 -in old -nodes"
  elif openssl "$1" -inform DER -in "$2" -passin pass: -noout 2>/dev/null; then echo "; it is DER: openssl $1 -inform DER -in old -out new"
  elif [ "$(head -c 1 "$2")" = '{' ]; then echo "; it is JSON"; fi
}

# certificate_refused CHAIN NAME: why clients that verify will refuse the first certificate, though TLS works with it.
certificate_refused() {
  ends=$(openssl x509 -in "$1" -noout -enddate -dateopt iso_8601 2>/dev/null)
  begins=$(openssl x509 -in "$1" -noout -startdate -dateopt iso_8601 2>/dev/null)
  begins=${begins#*=}
  now=$(date -u '+%Y-%m-%d %H:%M:%SZ')
  if ! openssl x509 -in "$1" -noout -checkend 0 >/dev/null 2>&1; then
    echo "the certificate $chain has expired: ${ends#*=}"
  elif [ "$(printf '%s\n' "$begins" "$now" | sort | head -n 1)" != "$begins" ]; then
    echo "the certificate $chain is not valid yet: from $begins, and it is $now here"
  elif [ -n "$2" ] && ! certificate_names "$1" "$2"; then
    echo "the certificate $chain is not for $2 ($(openssl x509 -in "$1" -noout -ext subjectAltName 2>/dev/null | sed -n 's/^ *\(DNS:.*\)/\1/p'))"
  fi
}

# chain_doubt CHAIN: what clients may miss in the chain of certificates (RFC 5246 section 7.4.2).
chain_doubt() {
  count=$(grep -c '^-----BEGIN ' "$1")
  issuer=''
  for number in $(seq "$count"); do
    found=$(nth_certificate "$number" "$1" | openssl x509 -noout -subject_hash -issuer_hash 2>/dev/null | tr '\n' ' ')
    subject=${found%% *}
    if [ -n "$issuer" ] && [ "$subject" != "$issuer" ]; then
      echo "$chain is in the wrong order: certificate $number is not the issuer of certificate $((number - 1)), before it"
      return 0
    fi
    found=${found% }
    issuer=${found#* }
  done
  if [ "$count" = 1 ] && [ "$subject" != "$issuer" ]; then
    echo "$chain has the server's certificate alone: clients that do not know its issuer ($(openssl x509 -in "$1" -noout -issuer 2>/dev/null | sed 's/^issuer= *//')) need the intermediate one in the file, after it"
  fi
}

# certificate_names FILE NAME: whether the first certificate of FILE is for NAME.
certificate_names() {
  case $(openssl x509 -in "$1" -noout -checkhost "$2" 2>/dev/null) in *'does match'*) ;; *) return 1 ;; esac
}
