package io.tickmark.projections.platform;

import io.tickmark.projections.readmodel.Progress;
import io.tickmark.projections.readmodel.parking.Parking;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event processor that carries orders out. */
@Configuration(proxyBeanMethods = false)
class OperatorOrdersProcessor {

    @Bean
    ConfigurerModule operatorOrders(Parking parking, Progress progress) {
        OperatorOrders orders = new OperatorOrders(parking, progress);
        return axon -> axon.eventProcessing(processing -> processing
                .registerEventHandler(configuration -> orders)
                .assignHandlerInstancesMatching(OperatorOrders.NAME, handler -> handler == orders));
    }
}
