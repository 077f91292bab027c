#!/bin/sh
# Starts the hub on Payara Micro. It waits for the databases first, because a deployment fails while one is away.
set -eu

# host and port of an address: postgresql://user:password@host:port/… or user:password@tcp(host:port)/…
place() {
  rest=${1##*@}
  rest=${rest#tcp(}
  rest=${rest%%/*}
  rest=${rest%)}
  case $rest in
    *:*) printf '%s %s\n' "${rest%%:*}" "${rest##*:}" ;;
    *) printf '%s %s\n' "$rest" "$2" ;;
  esac
}

await() {
  name=$1
  host=$2
  port=$3
  tries=0
  until "${PROBE:-nc}" -z "$host" "$port" 2>/dev/null; do
    tries=$((tries + 1))
    [ "$tries" -eq 1 ] && echo "waiting for $name at $host:$port"
    if [ "$tries" -ge "${DB_WAIT_SECONDS:-300}" ]; then
      echo "$name at $host:$port does not answer; start it, or correct its address" >&2
      exit 1
    fi
    sleep 1
  done
}

if [ -z "${DB_URL:-}" ]; then
  echo "DB_URL is not set (expected: postgresql://user:password@host:5432/database)" >&2
  exit 1
fi
# shellcheck disable=SC2046
await "the hub's PostgreSQL" $(place "$DB_URL" 5432)
if [ -n "${DB_MYSQL:-}" ]; then
  # shellcheck disable=SC2046
  await "the call centre's MySQL" $(place "$DB_MYSQL" 3306)
fi

home=$(dirname "$0")
# shellcheck disable=SC2086
exec "${JAVA:-java}" ${JAVA_OPTS:--Xmx512m} -jar "$home/payara-micro.jar" \
  --port "${PORT:-8080}" --maxhttpthreads 16 --nohazelcast --disablephonehome \
  --deploy "$home/ami-connector.rar" --deploy "$home/ROOT.war"
