#!/bin/bash
# Formats an empty disk together with the first accounts, which nobody could sign in to make; then starts as the image does, with the
# broker's password from its file.
set -euo pipefail

broker="$(< /run/secrets/kafka-broker)"
if [ ! -f "$KAFKA_LOG_DIRS/meta.properties" ]; then
  settings=/tmp/format.properties
  printf '%s\n' \
    "process.roles=$KAFKA_PROCESS_ROLES" \
    "node.id=$KAFKA_NODE_ID" \
    "controller.quorum.voters=$KAFKA_CONTROLLER_QUORUM_VOTERS" \
    "controller.listener.names=CONTROLLER" \
    "listeners=INSIDE://:9092,CONTROLLER://127.0.0.1:9093" \
    "listener.security.protocol.map=INSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT" \
    "inter.broker.listener.name=INSIDE" \
    "log.dirs=$KAFKA_LOG_DIRS" > "$settings"
  java -Xmx128m -cp '/opt/kafka/libs/*' kafka.tools.StorageTool format --cluster-id "$CLUSTER_ID" --config "$settings" \
    --add-scram "SCRAM-SHA-512=[name=kafka-broker,password=$broker]" \
    --add-scram "SCRAM-SHA-512=[name=engagement-service,password=$(< /run/secrets/kafka-engagement)]" \
    --add-scram "SCRAM-SHA-512=[name=projections,password=$(< /run/secrets/kafka-projections)]"
fi

as_broker="username=\"kafka-broker\" password=\"$broker\""
scram="org.apache.kafka.common.security.scram.ScramLoginModule required $as_broker;"
export KAFKA_LISTENER_NAME_INSIDE_SCRAM___SHA___512_SASL_JAAS_CONFIG="$scram"
export KAFKA_LISTENER_NAME_OUTSIDE_SCRAM___SHA___512_SASL_JAAS_CONFIG="$scram"
export KAFKA_LISTENER_NAME_CONTROLLER_PLAIN_SASL_JAAS_CONFIG="org.apache.kafka.common.security.plain.PlainLoginModule required $as_broker user_kafka-broker=\"$broker\";"
exec /etc/kafka/docker/run
