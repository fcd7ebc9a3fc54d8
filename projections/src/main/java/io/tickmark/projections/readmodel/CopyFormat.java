package io.tickmark.projections.readmodel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Rows of a key, a JSON document and a position in PostgreSQL's binary COPY format. */
final class CopyFormat {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int NO_FLAGS = 0;
    private static final int NO_EXTENSION = 0;
    private static final short COLUMNS = 3;
    private static final int JSONB_VERSION = 1;
    private static final short END = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
    private final DataOutputStream out = new DataOutputStream(bytes);

    CopyFormat() {
        try {
            out.write(SIGNATURE);
            out.writeInt(NO_FLAGS);
            out.writeInt(NO_EXTENSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void row(String key, byte[] document, long position) {
        try {
            byte[] name = key.getBytes(StandardCharsets.UTF_8);
            out.writeShort(COLUMNS);
            out.writeInt(name.length);
            out.write(name);
            out.writeInt(document.length + 1);
            out.writeByte(JSONB_VERSION);
            out.write(document);
            out.writeInt(Long.BYTES);
            out.writeLong(position);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything so far, complete. */
    InputStream stream() {
        try {
            out.writeShort(END);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
