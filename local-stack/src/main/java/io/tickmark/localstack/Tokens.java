package io.tickmark.localstack;

import io.tickmark.localstack.people.Person;
import io.tickmark.localstack.process.Http;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/** Bearer tokens of the demo users. */
public record Tokens(TokenIssuer issuer) {

    /**
     * A token that is good for an hour of real time, or for as long as the realm says.
     *
     * @throws StackException if the issuer does not run
     */
    public String of(Person person) {
        try {
            Http.Answer answer = Http.postForm(issuer.url(), issuer.formOf(person.id()));
            if (answer.isGood()) {
                return JsonMapper.shared()
                        .readTree(answer.body())
                        .path("access_token")
                        .asString();
            }
            throw new StackException("The token issuer refuses " + person.id() + " (" + answer.status()
                    + "). After a change of people.yaml restart the stack: ./tickmark down, ./tickmark up");
        } catch (IOException e) {
            throw new StackException("The token issuer does not run. Start the stack: ./tickmark up", e);
        }
    }
}
