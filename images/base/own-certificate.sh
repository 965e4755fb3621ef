# Shell functions for a certificate that nobody else has signed, which one container makes for all. After certificate.sh.

# make_certificate NAME: has a certificate for NAME that nobody else has signed at these two paths, for whoever reads
# them to wait for. One that is there is kept while it fits its key, is for NAME and has not run out. Each file appears
# whole, and of two containers that do this at once the first decides.
make_certificate() {
  # Only what was there before it was found to be useless is removed: another container may be making the same.
  old_chain=$(ls "$chain" 2>/dev/null) || true
  old_key=$(ls "$key" 2>/dev/null) || true
  if certificate_serves "$1"; then return 0; fi
  mkdir -p "${chain%/*}" "${key%/*}"
  [ -z "$old_chain" ] || rm -f "$chain"
  making=$(mktemp -d "${chain%/*}/.making.XXXXXX")
  if ! openssl pkey -in "$key" -passin pass: -noout 2>/dev/null; then
    [ -z "$old_key" ] || rm -f "$key"
    (umask 077 && openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$making/key.pem" 2>/dev/null) ||
      fail "a key cannot be made at $key"
    ln "$making/key.pem" "$key" 2>/dev/null || say "$key was made by somebody else: keeping that one"
  fi
  certificate_request "$1" >"$making/request.cnf"
  openssl req -x509 -new -sha256 -days 3650 -config "$making/request.cnf" -key "$key" -out "$making/chain.pem" ||
    fail "a certificate for $1 cannot be made"
  chmod 0644 "$making/chain.pem"
  if ln "$making/chain.pem" "$chain" 2>/dev/null; then
    say "made a certificate for $1, which nobody else has signed: $chain"
  fi
  rm -rf "$making"
}

# certificate_request NAME: what openssl-req(1) is told. A name of more than 64 characters fits into no CN (RFC 5280
# appendix A.1). It is the certificate of a server and of no authority: who trusts it trusts nothing else.
certificate_request() {
  if [ ${#1} -le 64 ]; then subject="CN = $1"; else subject='O = mailc'; fi
  cat <<END
[req]
prompt = no
distinguished_name = subject
x509_extensions = server
[subject]
$subject
[server]
subjectAltName = DNS:$1
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature, keyEncipherment
extendedKeyUsage = serverAuth
subjectKeyIdentifier = hash
END
}

# certificate_serves NAME: whether the certificate fits its key, is for NAME and has not run out.
certificate_serves() {
  certificate_fits || return 1
  certificate_names "$chain" "$1" || return 1
  openssl x509 -in "$chain" -noout -checkend 0 >/dev/null
}

# certificate_fits: whether the key belongs to the first certificate of the chain.
certificate_fits() {
  certified=$(openssl x509 -in "$chain" -noout -pubkey 2>/dev/null) &&
    [ "$certified" = "$(openssl pkey -in "$key" -passin pass: -pubout 2>/dev/null)" ]
}
