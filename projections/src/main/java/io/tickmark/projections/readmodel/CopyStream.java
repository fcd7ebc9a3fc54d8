package io.tickmark.projections.readmodel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Sends rows of a key, a JSON document and a position to the server, in PostgreSQL's binary COPY format. */
final class CopyStream implements AutoCloseable {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int NO_FLAGS = 0;
    private static final int NO_EXTENSION = 0;
    private static final short COLUMNS = 3;
    private static final byte JSONB_VERSION = 1;
    private static final short END = -1;
    /** What a row takes besides its key and its document: how many columns, how long each is, a version, a position. */
    private static final int FRAME = Short.BYTES + 3 * Integer.BYTES + 1 + Long.BYTES;

    private final OutputStream out;

    /** The rows go to these three columns of a table. */
    CopyStream(PGConnection connection, String table) throws SQLException, IOException {
        out = new PGCopyOutputStream(connection, "copy " + table + " (key, body, position) from stdin (format binary)");
        out.write(ByteBuffer.allocate(SIGNATURE.length + 2 * Integer.BYTES)
                .put(SIGNATURE)
                .putInt(NO_FLAGS)
                .putInt(NO_EXTENSION)
                .array());
    }

    void row(String key, byte[] document, long position) throws IOException {
        byte[] name = key.getBytes(StandardCharsets.UTF_8);
        out.write(ByteBuffer.allocate(FRAME + name.length + document.length)
                .putShort(COLUMNS)
                .putInt(name.length)
                .put(name)
                .putInt(document.length + 1)
                .put(JSONB_VERSION)
                .put(document)
                .putInt(Long.BYTES)
                .putLong(position)
                .array());
    }

    /** Ends the copy; the rows count when their transaction commits. */
    @Override
    public void close() throws IOException {
        out.write(ByteBuffer.allocate(Short.BYTES).putShort(END).array());
        out.close();
    }
}
