package io.tickmark.engagement.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tickmark.testservers.approved.ApprovedApi;
import org.junit.jupiter.api.Test;

class ApprovedApiTest extends RestStory {

    @Test
    void theCommandsAreAsApproved() throws Exception {
        String api = mvc.perform(get("/v3/api-docs"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        ApprovedApi.holds("commands", api);
    }
}
