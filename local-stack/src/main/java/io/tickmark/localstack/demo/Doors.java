package io.tickmark.localstack.demo;

/**
 * The addresses that the demo knocks at.
 *
 * @param commands the engagement service
 * @param queries the read side
 * @param tasklist Camunda Tasklist, without the path of its page
 * @param issuer the token issuer
 * @param kafka the bootstrap servers
 */
public record Doors(String commands, String queries, String tasklist, String issuer, String kafka) {}
