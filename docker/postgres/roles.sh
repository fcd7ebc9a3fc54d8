#!/bin/bash
# Runs once, when the database server makes its data directory: databases, and roles that may do no more than their part.
# What a role may do with tables is granted by the migrations.
set -euo pipefail

password() { cat "/run/secrets/database-$1"; }

psql --username "${POSTGRES_USER:-postgres}" --dbname postgres --no-psqlrc --quiet --set ON_ERROR_STOP=1 \
  --set owner="$(password owner)" --set engagement="$(password engagement)" --set projections="$(password projections)" \
  --set auditor="$(password auditor)" --set keycloak="$(password keycloak)" << 'SQL'
set password_encryption = 'scram-sha-256';
-- owns the tables and changes them; only the migration jobs log in as it
create role tickmark_owner login password :'owner';
-- appends events, and keeps its own checkpoints
create role tickmark_engagement login password :'engagement';
-- reads events, and keeps the read models of all organisations, with COPY, which knows no policies
create role tickmark_projections login bypassrls password :'projections';
-- reads what its organisation may, nothing else; see event_log.reader
create role tickmark_auditor login password :'auditor';
create role keycloak login password :'keycloak';

create database tickmark owner tickmark_owner;
create database keycloak owner keycloak;
revoke all on database tickmark, keycloak, postgres, template1 from public;
grant connect on database tickmark to tickmark_engagement, tickmark_projections, tickmark_auditor;
\connect tickmark
\i /docker-entrypoint-initdb.d/guard/guard.sql
SQL
