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
  join_parts "$2"
  chmod -R u=rwX,go=rX "$2"
}

# join_parts FOLDER: puts each file together that is there as NAME.part-0001 and so on: an object of Kubernetes holds no more
# than a mebibyte.
join_parts() {
  find "$1" -type f -name '*.part-0001' | while IFS= read -r first; do
    cat "${first%.part-0001}".part-* >"${first%.part-0001}"
    rm -f "${first%.part-0001}".part-*
  done
}

# text_of FILE: what a file of the mounted configuration holds, in one piece or in parts; nothing where it is not there.
text_of() {
  if [ -f "$1" ]; then cat "$1"; elif [ -e "$1.part-0001" ]; then cat "$1".part-*; fi
}

# renew_file SOURCE TARGET [OWNER MODE]: places a file of the mounted configuration anew, at once, if it has changed; whether
# it has.
renew_file() {
  text_of "$1" >"$2.new"
  if cmp -s "$2.new" "$2"; then rm -f "$2.new"; return 1; fi
  chown "${3:-root:root}" "$2.new"
  chmod "${4:-0644}" "$2.new"
  mv "$2.new" "$2"
}

# as_started: whether $settings, files that only a start takes over, are what they were then ($started). If not, what could be
# taken over now belongs with them, and waits for that start.
as_started() {
  [ "$(content $settings)" = "$started" ] || { say "the configuration changed: the next start takes it over"; return 1; }
}

# content FILE…: a fingerprint of the files' contents, to notice changes through any number of links.
content() { sha256sum "$@" 2>/dev/null || true; }

# watch_files REACTION FILE…: in the background, runs REACTION whenever a file's content changed. Never ends:
# the daemon is process 1 by then and must not have to reap a process that it does not know.
watch_files() {
  reaction=$1
  shift
  [ $# -gt 0 ] || return 0
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

# not_waiting: ends a health check where the entry script still waits for a certificate, with what is wrong with it.
not_waiting() {
  [ ! -s /tmp/waiting-for-the-certificate ] || unhealthy "waiting: $(cat /tmp/waiting-for-the-certificate)"
}
