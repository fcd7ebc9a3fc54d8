#!/bin/sh
# Tasklist 8.6.0 writes a time that falls on a full second without its fraction, and its own schema refuses that: the import of
# tasks then stands still. This puts its schema, with such times allowed, before its libraries and starts it.
set -eu
template=schema/os/create/template/tasklist-list-view.json
mkdir -p "/tmp/corrected/$(dirname "$template")"
unzip -p /usr/local/tasklist/lib/tasklist-els-schema-*.jar "$template" \
  | sed 's/date_time || epoch_millis/date_time || date_time_no_millis || epoch_millis/' > "/tmp/corrected/$template"
grep -q date_time_no_millis "/tmp/corrected/$template"
# its own three accounts; Tasklist takes their passwords from its environment only
CAMUNDA_TASKLIST_PASSWORD="$(cat /run/secrets/tasklist)"
export CAMUNDA_TASKLIST_PASSWORD CAMUNDA_TASKLIST_OPERATORPASSWORD="$CAMUNDA_TASKLIST_PASSWORD" CAMUNDA_TASKLIST_READERPASSWORD="$CAMUNDA_TASKLIST_PASSWORD"
CLASSPATH_PREFIX=/tmp/corrected exec /usr/local/tasklist/bin/tasklist
