#!/bin/bash
# httpd.conf takes both from the environment, which is read here, in the container, and is in no setting of it.
set -euo pipefail
OIDC_CLIENT_SECRET="$(< /run/secrets/keycloak-tasklist)"
OIDC_SESSION_KEY="$(< /run/secrets/tasklist-sessions)"
export OIDC_CLIENT_SECRET OIDC_SESSION_KEY
exec apache2 -D FOREGROUND -f /etc/tickmark/httpd.conf
