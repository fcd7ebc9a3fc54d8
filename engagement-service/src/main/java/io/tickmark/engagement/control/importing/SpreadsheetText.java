package io.tickmark.engagement.control.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;

/**
 * Character encoding detection for what spreadsheet programs save: a byte order mark decides; without one two zero bytes in
 * each four of plain text tell UTF-16, what is valid UTF-8 is UTF-8, and the rest is Windows code page 1252.
 */
final class SpreadsheetText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** So much of the file is looked at for zero bytes, which only UTF-16 has. */
    private static final int SAMPLE = 4 * 1024;

    private SpreadsheetText() {}

    /**
     * The text of a file, without its byte order mark.
     *
     * @throws UnreadableFileException naming the line of the first byte that its encoding does not know
     */
    static String of(byte[] file) throws UnreadableFileException {
        try (BOMInputStream in = BOMInputStream.builder()
                .setByteArray(file)
                .setByteOrderMarks(ByteOrderMark.UTF_8, ByteOrderMark.UTF_16LE, ByteOrderMark.UTF_16BE)
                .get()) {
            ByteOrderMark mark = in.getBOM();
            byte[] content = in.readAllBytes();
            return withoutZeros(
                    mark == null ? unmarked(content) : decode(content, Charset.forName(mark.getCharsetName())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line on which a place of a text lies, counted from 1 as editors do. */
    static long lineAt(CharSequence text, int place) {
        long line = 1;
        for (int i = 0; i < place; i++) {
            boolean beforeLineFeed = i + 1 < text.length() && text.charAt(i + 1) == '\n';
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !beforeLineFeed)) {
                line++;
            }
        }
        return line;
    }

    private static String withoutZeros(String text) throws UnreadableFileException {
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            throw new UnreadableFileException(
                    lineAt(text, zero), "there is a character (U+0000) that no text can have");
        }
        return text;
    }

    private static String unmarked(byte[] content) throws UnreadableFileException {
        int sample = Math.min(content.length, SAMPLE);
        int even = 0;
        int odd = 0;
        for (int i = 0; i < sample; i++) {
            if (content[i] == 0) {
                even += 1 - i % 2;
                odd += i % 2;
            }
        }
        if (Math.max(even, odd) > sample / 4) {
            return decode(content, odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        try {
            return decode(content, StandardCharsets.UTF_8);
        } catch (UnreadableFileException noUtf8) {
            return decode(content, WINDOWS);
        }
    }

    private static String decode(byte[] content, Charset charset) throws UnreadableFileException {
        CharBuffer out = CharBuffer.allocate(content.length + 1);
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content), out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw new UnreadableFileException(
                    lineAt(text, text.length()), "the file's encoding is not known here; save it as \"CSV UTF-8\"");
        }
        return text;
    }
}
