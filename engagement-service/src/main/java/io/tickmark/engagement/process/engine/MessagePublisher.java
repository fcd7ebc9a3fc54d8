package io.tickmark.engagement.process.engine;

/** Tells the process engine. */
interface MessagePublisher {

    /**
     * Publishes a message and waits until the engine has it. The same message id again has no effect.
     *
     * @throws RuntimeException if the engine does not take it now
     */
    void publish(ProcessMessage message, String messageId);
}
