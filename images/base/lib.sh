# Shell functions that the entry scripts share.
. /usr/lib/mailc/secrets.sh

# say WORDS: one line in the log.
say() { echo "mailc: $*"; }

# fail WORDS: says what is wrong and ends the container.
fail() {
  echo "mailc: error: $*" >&2
  exit 1
}

# place SOURCE TARGET: copies the configuration in directory SOURCE, which may be a read-only mount of any
# owner, or a Kubernetes ConfigMap made of symbolic links, into the memory-backed TARGET, owned by root.
place() {
  [ -d "$1" ] || fail "$1 is missing: mount the compiled configuration there"
  chmod 0755 "$2"
  cp -rL "$1"/* "$2"/
  chmod -R u=rwX,go=rX "$2"
}

# content FILE…: a fingerprint of the files' contents, to notice changes through any number of links.
content() { sha256sum "$@" 2>/dev/null || true; }

# certificates: the files of the certificate and of its key, as Compose or the pod names them.
chain=${MAILC_TLS_CHAIN:-}
key=${MAILC_TLS_KEY:-}

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
  case $(openssl x509 -in "$chain" -noout -checkhost "$1" 2>/dev/null) in *'does match'*) ;; *) return 1 ;; esac
  openssl x509 -in "$chain" -noout -checkend 0 >/dev/null
}

# await_certificate: returns once both files are there and belong together; says every ten seconds what it waits for.
await_certificate() {
  [ -n "$chain" ] && [ -n "$key" ] || fail "MAILC_TLS_CHAIN and MAILC_TLS_KEY must name the certificate chain and its key"
  waited=0
  until [ -s "$chain" ] && [ -s "$key" ] && certificate_fits; do
    if [ $((waited % 10)) -eq 0 ]; then
      if [ -s "$chain" ] && [ -s "$key" ]; then say "waiting: $key is not the key of the certificate $chain"
      else say "waiting for the certificate $chain and its key $key"; fi
    fi
    waited=$((waited + 1))
    sleep 1
  done
}

# certificate_fits: whether the key belongs to the first certificate of the chain.
certificate_fits() {
  certified=$(openssl x509 -in "$chain" -noout -pubkey 2>/dev/null) &&
    [ "$certified" = "$(openssl pkey -in "$key" -passin pass: -pubout 2>/dev/null)" ]
}

# watch_files REACTION FILE…: in the background, runs REACTION whenever a file's content changed. Never ends:
# the daemon is process 1 by then and must not have to reap a process that it does not know.
watch_files() {
  reaction=$1
  shift
  {
    trap - TERM INT
    set +e
    seen=$(content "$@")
    while :; do
      sleep "${MAILC_POLL_SECONDS:-5}"
      now=$(content "$@")
      [ "$now" = "$seen" ] && continue
      seen=$now
      "$reaction"
    done
  } &
}

# unhealthy WORDS: ends a health check.
unhealthy() {
  echo "$*"
  exit 1
}

# none_stopped: ends a health check if a process of this container is stopped: it would hold what it was given.
none_stopped() {
  stopped=$(grep -l '^State:[[:space:]]*T' /proc/[0-9]*/status 2>/dev/null || true)
  [ -z "$stopped" ] || unhealthy "a process is stopped: $stopped"
}
