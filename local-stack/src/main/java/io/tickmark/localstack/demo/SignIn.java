package io.tickmark.localstack.demo;

import io.tickmark.localstack.StackException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signing in at an identity provider (OpenID Connect, code flow), as people do: by the page to which one is sent. */
final class SignIn {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private SignIn() {}

    /**
     * Opens a page, and signs in if that leads to the form of an identity provider; the browser has the session then.
     *
     * @throws StackException if the provider does not let the person in
     */
    static void where(String address, HttpDoor browser, String person) {
        HttpDoor.Answer page = browser.send(
                address + "/", request -> request.header("Accept", "text/html").GET());
        if (isOf(address, page)) {
            return;
        }
        Matcher form = FORM.matcher(page.raw().body());
        if (!form.find()) {
            throw new StackException(address + " leads to " + page.raw().uri() + ", which shows no form to sign in.");
        }
        String name = URLEncoder.encode(person, StandardCharsets.UTF_8);
        HttpDoor.Answer after = browser.send(
                form.group(1).replace("&amp;", "&"),
                request -> request.header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=" + name + "&password=" + name)));
        if (!isOf(address, after)) {
            throw new StackException("The identity provider does not let " + person + " in.");
        }
    }

    private static boolean isOf(String address, HttpDoor.Answer page) {
        return page.raw().uri().toString().startsWith(address + "/");
    }
}
