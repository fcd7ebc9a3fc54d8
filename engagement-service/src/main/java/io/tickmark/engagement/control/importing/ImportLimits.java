package io.tickmark.engagement.control.importing;

import io.tickmark.support.limits.LargeBody;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** The one request that brings a file. */
@Configuration(proxyBeanMethods = false)
class ImportLimits {

    static final String PATH = "/api/controls:import";

    /** What a form adds around the file. */
    private static final DataSize AROUND_THE_FILE = DataSize.ofKilobytes(64);

    @Bean
    LargeBody controlListBody() {
        return new LargeBody(PATH, DataSize.ofBytes(ControlListReader.LARGEST + AROUND_THE_FILE.toBytes()));
    }
}
