package io.tickmark.bench.contender;

import io.tickmark.api.Metadata;
import io.tickmark.api.Role;
import io.tickmark.api.control.ControlCommand;
import io.tickmark.api.control.ControlEvent.Assessed;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.programme.ProgrammeCommand;
import io.tickmark.bench.load.Assessment;
import io.tickmark.bench.load.Load;
import io.tickmark.bench.server.Database;
import io.tickmark.engagement.EngagementServiceApplication;
import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.Identification;
import io.tickmark.engagement.command.Identification.Channel;
import io.tickmark.engagement.command.Origin;
import io.tickmark.eventstore.CoordinatorThread;
import io.tickmark.testengagements.ToldEngagement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Ours: the engagement service as it is delivered, without process engine and Kafka. Its own processors rest. */
public final class TickmarkService implements Contender {

    private static final int BATCH = 500;

    private final ConfigurableApplicationContext service;
    private final CommandSender sender;
    private final Set<String> registered = ConcurrentHashMap.newKeySet();

    /**
     * @param extra parts that take the place of the service's own
     */
    TickmarkService(Database database, Class<?>... extra) {
        service = new SpringApplicationBuilder(EngagementServiceApplication.class)
                .sources(extra)
                .logStartupInfo(false)
                .run(settings(database));
        service.getBean(EventProcessingConfiguration.class).eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .forEach(EventProcessor::shutDown);
        sender = service.getBean(CommandSender.class);
        Actor lead = actor("lena", Role.COMPLIANCE_LEAD, "setup");
        sender.send(
                new ProgrammeCommand.Create(Load.PROGRAMME, Load.TENANT, "Acme SOC 2", "Acme", "Acme Cloud"),
                Origin.request("bench-programme", lead));
        sender.send(
                new EngagementCommand.Open(Load.ENGAGEMENT, Load.PROGRAMME, Load.TENANT, "Acme 2027"),
                Origin.request("bench-engagement", lead));
    }

    private static String[] settings(Database database) {
        return new String[] {
            "--server.port=0",
            "--spring.main.banner-mode=off",
            "--logging.config=classpath:logback.xml",
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=postgres",
            "--spring.flyway.placeholders.service_role=postgres",
            "--spring.flyway.placeholders.engagement_role=postgres",
            "--spring.flyway.placeholders.projections_role=postgres",
            "--spring.flyway.placeholders.auditor_role=postgres",
            "--spring.kafka.bootstrap-servers=127.0.0.1:1",
            "--spring.kafka.admin.auto-create=false",
            "--spring.kafka.listener.auto-startup=false",
            "--tickmark.zeebe.enabled=false"
        };
    }

    /** The service's beans. */
    public ConfigurableApplicationContext service() {
        return service;
    }

    /** A control is registered before it is rated for the first time, which is an event more. */
    @Override
    public int handle(Assessment assessment) {
        Assessed event = assessment.event();
        Actor actor = actor(
                Objects.requireNonNull(assessment.metadata().get(Metadata.ACTOR)),
                Role.CONTROL_OWNER,
                Objects.requireNonNull(assessment.metadata().get(Metadata.TOKEN_ID)));
        String commandId = Objects.requireNonNull(assessment.metadata().get(Metadata.COMMAND_ID));
        int more = register(event, commandId, actor);
        sender.send(
                new ControlCommand.Assess(
                        event.controlId(), event.engagementId(), event.rating(), event.basis(), event.shortfall()),
                Origin.request(commandId, actor));
        return 1 + more;
    }

    private int register(Assessed event, String commandId, Actor actor) {
        if (registered.contains(event.controlId())) {
            return 0;
        }
        sender.send(
                new ControlCommand.Register(
                        event.controlId(),
                        Load.PROGRAMME,
                        Load.TENANT,
                        ToldEngagement.definition(event.code(), event.criteria())),
                Origin.request(commandId + "-register", actor));
        return registered.add(event.controlId()) ? 1 : 0;
    }

    private static Actor actor(String id, Role role, String tokenId) {
        return new Actor(
                id,
                Set.of(role),
                Load.TENANT,
                null,
                Identification.token(Channel.REST, "http://127.0.0.1:8184", tokenId));
    }

    @Override
    public void fill(long events) throws SQLException {
        Filling.tickmark(database()).add(events);
    }

    @Override
    public EventStore events() {
        return service.getBean(EventStore.class);
    }

    @Override
    public DataSource database() {
        return service.getBean(DataSource.class);
    }

    /** As the services set their processors up. */
    @Override
    public AutoCloseable follow(Sink sink, int batch) {
        Serializer json = service.getBean("eventSerializer", Serializer.class);
        Configurer reading = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(configuration -> json)
                .configureTransactionManager(configuration -> service.getBean(TransactionManager.class))
                .configureEventStore(configuration -> events());
        ScheduledExecutorService workers = service.getBean("eventWorkers", ScheduledExecutorService.class);
        return SinkHandler.start(
                reading,
                sink,
                service.getBean(TokenStore.class),
                processing -> processing
                        .usingPooledStreamingEventProcessors()
                        .registerPooledStreamingEventProcessorConfiguration((configuration, builder) ->
                                builder.initialToken(StreamableMessageSource::createTailToken)
                                        .initialSegmentCount(1)
                                        .coordinatorExecutor(CoordinatorThread::new)
                                        .workerExecutor(workers)
                                        .batchSize(batch == 0 ? BATCH : batch)));
    }

    @Override
    public void close() {
        service.close();
    }
}
