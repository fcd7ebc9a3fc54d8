#!/bin/bash
# Keycloak takes passwords from its environment only, so they are read here, in the container, and are in no setting of it.
set -euo pipefail
KC_DB_PASSWORD="$(< /run/secrets/database-keycloak)"
KC_BOOTSTRAP_ADMIN_PASSWORD="$(< /run/secrets/keycloak-admin)"
# the realm's file names these two for its clients
KEYCLOAK_DIRECTORY_PASSWORD="$(< /run/secrets/keycloak-directory)"
KEYCLOAK_TASKLIST_PASSWORD="$(< /run/secrets/keycloak-tasklist)"
export KC_DB_PASSWORD KC_BOOTSTRAP_ADMIN_PASSWORD KEYCLOAK_DIRECTORY_PASSWORD KEYCLOAK_TASKLIST_PASSWORD
exec /opt/keycloak/bin/kc.sh "$@"
