#!/bin/sh
# Starts the hub on Payara Micro. Nothing is waited for: a database that is away is met as soon as it answers.
set -eu

home=$(dirname "$0")
# shellcheck disable=SC2086
exec "${JAVA:-java}" ${JAVA_OPTS:--Xmx512m} -jar "$home/payara-micro.jar" \
  --port "${PORT:-8080}" --maxhttpthreads 16 --nohazelcast --disablephonehome \
  --deploy "$home/ami-connector.rar" --deploy "$home/ROOT.war"
