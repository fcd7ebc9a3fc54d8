package io.tickmark.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * One process, decision or form as a file on the classpath.
 *
 * @param name the path on the classpath, which is also the resource name to deploy it under
 */
public record ModelResource(String name) {

    /**
     * The file's content.
     *
     * @throws IllegalStateException if the file is not on the classpath
     */
    public byte[] bytes() {
        try (InputStream in = ModelResource.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no model at " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
