# The one reader of secrets: every daemon's entry script reads each of its secrets with it, whatever they are for.
#
# A secret is read once, judged, and only then used. Its name, what is wrong and the remedy may be printed; its value is in
# a variable of this shell and in pipes: no file, log, environment or other process's arguments has it.

# refuse NAME WORDS: says why a secret is not used.
refuse() {
  local name=$1
  shift
  echo "mailc: error: the secret $name $*" >&2
  return 1
}

# read_secret NAME LIMIT WHY [FORM]: puts the content of a secret, without one line end (LF or CR LF), into $secret; or
# refuses it. LIMIT is its greatest length in bytes, and WHY the reason. FORM is "line", or "pem" for text of many lines.
read_secret() {
  local file=/run/secrets/$1 bytes verdict
  secret=
  if [ -d "$file" ]; then refuse "$1" "is a folder, which Docker makes where a file is missing: put the file there, and create the container anew"; return 1; fi
  [ -f "$file" ] || { refuse "$1" "is missing: expected it in $file"; return 1; }
  # Two bytes more than the limit: a line end of two is no part of the secret.
  bytes=$(head -c "$(($2 + 3))" "$file" | od -An -v -tu1) || { refuse "$1" "cannot be read"; return 1; }
  verdict=$(printf '%s\n' "$bytes" | awk -v limit="$2" -v form="${4:-line}" "$judge")
  case $verdict in
    ok:*) secret=$(printf '%b' "${verdict#ok:}") ;;
    long) refuse "$1" "has more than $2 bytes: $3" ;;
    empty) refuse "$1" "is missing or empty: $file holds nothing" ;;
    nul) refuse "$1" "holds a NUL byte: it is no text, or text in UTF-16, as Windows writes it; save it as UTF-8" ;;
    mark) refuse "$1" "holds a byte order mark or another invisible mark: save it as UTF-8 without a mark" ;;
    utf8) refuse "$1" "is not UTF-8: save it as UTF-8" ;;
    lines) refuse "$1" "has more than one line: its file holds the secret and at most one line end" ;;
    control) refuse "$1" "holds a control character, such as a tab or a lone carriage return: write it without" ;;
    blank) refuse "$1" "begins or ends with a blank: write it without" ;;
    *) refuse "$1" "cannot be judged" ;;
  esac
}

# What awk makes of a secret's bytes: "ok:" and the secret as escapes of printf %b, or the word for what is wrong. A line
# has no control character of ASCII or C1, no line separator and no mark (Unicode: BOM, bidirectional controls), is
# well-formed UTF-8 (RFC 3629 section 4) and has no blank around. PEM may have tabs and line ends.
judge='
  function tail(at) { return b[at] >= 128 && b[at] <= 191 }
  function is_blank(point) {
    return point == 32 || point == 160 || point == 5760 || (point >= 8192 && point <= 8203) || point == 8239 || point == 8287 || point == 12288
  }
  function say(word) { print word; exit }
  { for (i = 1; i <= NF; i++) b[++n] = $i + 0 }
  END {
    for (i = 1; i <= n; i++) if (b[i] == 0) say("nul")
    if (n >= 2 && ((b[1] == 255 && b[2] == 254) || (b[1] == 254 && b[2] == 255))) say("mark")
    if (n && b[n] == 10) { n--; if (n && b[n] == 13) n-- }
    if (!n) say("empty")
    if (n > limit) say("long")
    out = "ok:"
    for (i = 1; i <= n; i += length_of) {
      first = b[i]
      length_of = first < 128 ? 1 : first >= 194 && first <= 223 ? 2 : first >= 224 && first <= 239 ? 3 : first >= 240 && first <= 244 ? 4 : 0
      if (!length_of || i + length_of - 1 > n) say("utf8")
      point = length_of == 1 ? first : length_of == 2 ? first - 192 : length_of == 3 ? first - 224 : first - 240
      for (j = 1; j < length_of; j++) { if (!tail(i + j)) say("utf8"); point = 64 * point + b[i + j] - 128 }
      if ((length_of == 3 && (point < 2048 || (point >= 55296 && point <= 57343))) || (length_of == 4 && (point < 65536 || point > 1114111))) say("utf8")
      if (form == "line" && (point == 10 || point == 8232 || point == 8233)) say("lines")
      if (form == "line" && point == 13 && b[i + 1] == 10 && i < n) say("lines")
      if ((point < 32 || (point >= 127 && point <= 159)) && !(form == "pem" && (point == 9 || point == 10 || point == 13))) say("control")
      if (point == 65279 || point == 8206 || point == 8207 || (point >= 8234 && point <= 8238) || (point >= 8294 && point <= 8297)) say("mark")
      if (form == "line" && is_blank(point) && (i == 1 || i + length_of > n)) say("blank")
      for (j = 0; j < length_of; j++) out = out sprintf("\\0%o", b[i + j])
    }
    print out
  }'

# read_private_key NAME: puts a private key, as OpenSSL writes it in PEM, into $secret; or refuses it.
read_private_key() {
  read_secret "$1" 65536 "a private key is shorter" pem || return 1
  case $secret in
    *'PRIVATE KEY-----'*'-----BEGIN '*'PRIVATE KEY-----'*) refuse "$1" "holds more than one private key: leave one"; return 1 ;;
    *'BEGIN ENCRYPTED PRIVATE KEY'* | *'Proc-Type: 4,ENCRYPTED'*) refuse "$1" "is encrypted with a passphrase, which nobody can type here: decrypt it (openssl pkey -in FILE -out FILE.new)"; return 1 ;;
    *'BEGIN OPENSSH PRIVATE KEY'*) refuse "$1" "is a key of OpenSSH: a key in PEM is expected (mailc keygen makes one)"; return 1 ;;
    *'PRIVATE KEY-----'*) ;;
    *'BEGIN PUBLIC KEY'* | *'BEGIN RSA PUBLIC KEY'*) refuse "$1" "is the public half of a key: the private half is expected"; return 1 ;;
    *'BEGIN CERTIFICATE'*) refuse "$1" "is a certificate: a private key is expected"; return 1 ;;
    *) refuse "$1" "is no private key in PEM: a line -----BEGIN PRIVATE KEY----- is expected"; return 1 ;;
  esac
  secret=$(printf '%s\n' "$secret" | openssl pkey -passin pass: -check 2>/dev/null) || secret=
  case $secret in
    *'Key is valid'*) secret=$(printf '%s\n' "$secret" | sed -n '/^-----BEGIN/,/^-----END/p') ;;
    *) refuse "$1" "is no private key that OpenSSL can read: it is cut off or garbled" ;;
  esac
}
