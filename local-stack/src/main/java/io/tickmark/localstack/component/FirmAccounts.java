package io.tickmark.localstack.component;

import io.tickmark.localstack.KafkaAccess;
import io.tickmark.localstack.Secrets;
import io.tickmark.localstack.people.People;
import io.tickmark.localstack.people.Person;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

/**
 * Accounts at Kafka of the demo users' audit firms. What an account may do is ruled by the engagement service.
 *
 * @param access of somebody who may make accounts
 */
public record FirmAccounts(KafkaAccess access, Secrets secrets) {

    private static final ScramCredentialInfo KEPT_AS = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);

    /** Sees to it that each firm's account is there and has its password. */
    public void ensure(People people) throws IOException {
        List<UserScramCredentialAlteration> accounts = people.all().stream()
                .map(Person::firm)
                .filter(Objects::nonNull)
                .distinct()
                .<UserScramCredentialAlteration>map(firm -> new UserScramCredentialUpsertion(
                        KafkaAccess.firmAccount(firm), KEPT_AS, secrets.firmPassword(firm)))
                .toList();
        if (accounts.isEmpty()) {
            return;
        }
        try (Admin admin = Admin.create(access.settings())) {
            admin.alterUserScramCredentials(accounts).all().get();
        } catch (ExecutionException e) {
            throw new IOException("The audit firms' accounts at Kafka cannot be made: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while making the audit firms' accounts at Kafka", e);
        }
    }
}
