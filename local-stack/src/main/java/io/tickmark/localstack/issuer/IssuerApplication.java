package io.tickmark.localstack.issuer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Issues tokens to the demo users on the loopback address. */
@SpringBootApplication
public class IssuerApplication {

    /** Configured by environment variables only. */
    public static void main(String[] arguments) {
        SpringApplication.run(IssuerApplication.class, arguments);
    }
}
