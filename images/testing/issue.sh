# Shell functions for tests: a small authority made with OpenSSL, in the folder /tmp/pki.

pki=/tmp/pki
mkdir -p "$pki"

# authority NAME ISSUER: an authority that ISSUER has signed; without ISSUER a root.
authority() {
  request "$1" "/CN=$1" 'basicConstraints=critical,CA:TRUE'
  sign "$1" "${2:-}" 365
}

# server NAME ISSUER DAYS HOST: a certificate for HOST that runs out in DAYS; the files are called NAME.
server() {
  request "$1" "/CN=$4" "subjectAltName=DNS:$4"
  sign "$1" "$2" "$3"
}

request() {
  openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "$2" -keyout "$pki/$1.key" -out "$pki/$1.csr" 2>/dev/null
  echo "$3" >"$pki/$1.ext"
}

sign() {
  issuer="-CA $pki/$2.crt -CAkey $pki/$2.key -CAcreateserial"
  [ -n "$2" ] || issuer="-signkey $pki/$1.key"
  openssl x509 -req -in "$pki/$1.csr" $issuer -days "$3" -extfile "$pki/$1.ext" -out "$pki/$1.crt" 2>/dev/null
}

authority root
authority middle root
server mail middle 90 mail.example.com
server other middle 90 mail.example.com
cat "$pki/mail.crt" "$pki/middle.crt" >"$pki/chain"
