package io.tickmark.support.web;

import org.springframework.security.core.AuthenticationException;

/** Whether a token is good cannot be told now, because the identity provider does not answer; later it can. */
public final class SignInUnavailableException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    /** Keeps the cause for the log; the client learns nothing of it. */
    public SignInUnavailableException(Throwable cause) {
        super("The identity provider does not answer", cause);
    }
}
