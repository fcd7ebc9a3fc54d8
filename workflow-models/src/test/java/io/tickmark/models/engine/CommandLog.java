package io.tickmark.models.engine;

import io.camunda.zeebe.client.api.JsonMapper;
import io.camunda.zeebe.client.impl.ZeebeObjectMapper;
import io.camunda.zeebe.logstreams.log.LogAppendEntry;
import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.LogStreamWriter;
import io.camunda.zeebe.logstreams.log.WriteContext;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import java.lang.reflect.Field;
import java.util.Map;
import org.agrona.concurrent.UnsafeBuffer;

/** Writes what gRPC has no command for: the completion of a user task. */
@SuppressWarnings("deprecation") // the client of the engine's own version
final class CommandLog {

    private static final JsonMapper JSON = new ZeebeObjectMapper();

    private final LogStreamWriter writer;

    CommandLog(ZeebeTestEngine engine) {
        try {
            Field field = engine.getClass().getDeclaredField("logStream");
            field.setAccessible(true);
            writer = ((LogStream) field.get(engine)).newLogStreamWriter();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the engine keeps its log elsewhere", e);
        }
    }

    void completeUserTask(long key, Map<String, ?> variables) {
        RecordMetadata metadata = new RecordMetadata()
                .recordType(RecordType.COMMAND)
                .valueType(ValueType.USER_TASK)
                .intent(UserTaskIntent.COMPLETE);
        UserTaskRecord task = new UserTaskRecord()
                .setUserTaskKey(key)
                .setVariables(new UnsafeBuffer(MsgPackConverter.convertToMsgPack(JSON.toJson(variables))));
        writer.tryWrite(WriteContext.userCommand(UserTaskIntent.COMPLETE), LogAppendEntry.of(key, metadata, task));
    }
}
