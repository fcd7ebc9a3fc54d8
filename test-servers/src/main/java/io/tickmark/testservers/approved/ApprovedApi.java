package io.tickmark.testservers.approved;

import java.io.IOException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The approved OpenAPI of a service, in {@code docs/openapi}: whoever changes the interface sees what its clients will see. */
public final class ApprovedApi {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private ApprovedApi() {}

    /** Compares what a service says of itself, without the address of the server that happened to answer. */
    public static void holds(String name, String openApi) throws IOException {
        ObjectNode api = (ObjectNode) JSON.readTree(openApi);
        api.remove("servers");
        ApprovedFile.inDocs("openapi/" + name + ".json").holds(JSON.writeValueAsString(api) + "\n");
    }
}
