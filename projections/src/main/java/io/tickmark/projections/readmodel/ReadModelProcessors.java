package io.tickmark.projections.readmodel;

import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One tracking event processor per read model, under the read model's name. */
@Configuration(proxyBeanMethods = false)
class ReadModelProcessors {

    @Bean
    ConfigurerModule readModelEventProcessors(List<ReadModel> models, RowStore store) {
        return axon -> axon.eventProcessing(processing -> models.forEach(model -> {
            Projection projection = new Projection(model, store);
            processing
                    .registerEventHandler(configuration -> projection)
                    .assignHandlerInstancesMatching(model.name(), handler -> handler == projection);
        }));
    }
}
