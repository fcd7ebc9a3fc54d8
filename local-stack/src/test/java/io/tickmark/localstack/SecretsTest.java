package io.tickmark.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.localstack.Secrets.Account;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path directory = Path.of("");

    @Test
    void areGeneratedOnceAndKept() {
        StackHome home = new StackHome(directory);

        Secrets first = Secrets.of(home);
        Secrets second = Secrets.of(home);

        assertThat(first.password(Account.OWNER)).hasSize(32).isEqualTo(second.password(Account.OWNER));
        assertThat(first.password(Account.OWNER)).isNotEqualTo(first.password(Account.ENGAGEMENT));
    }

    @Test
    void areForTheirOwnerOnly() throws Exception {
        StackHome home = new StackHome(directory);
        Secrets.of(home);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secret("passwords.properties"))))
                .isEqualTo("rw-------");
    }
}
