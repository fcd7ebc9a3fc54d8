#!/bin/bash
# Formats an empty disk together with the first accounts, which nobody could sign in to make; then starts as the image does.
set -euo pipefail

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
    --add-scram "SCRAM-SHA-512=[name=kafka-broker,password=$TICKMARK_KAFKA_BROKER]" \
    --add-scram "SCRAM-SHA-512=[name=engagement-service,password=$TICKMARK_KAFKA_ENGAGEMENT]" \
    --add-scram "SCRAM-SHA-512=[name=projections,password=$TICKMARK_KAFKA_PROJECTIONS]"
fi
unset TICKMARK_KAFKA_BROKER TICKMARK_KAFKA_ENGAGEMENT TICKMARK_KAFKA_PROJECTIONS
exec /etc/kafka/docker/run
