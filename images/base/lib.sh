# Shell functions that the entry scripts share.

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
