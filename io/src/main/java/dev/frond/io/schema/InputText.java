package dev.frond.io.schema;

import dev.frond.io.internal.files.InputBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The text of an input file.
 */
public record InputText(String text) {
    /** What is made of a text takes some fifty times its length in memory. */
    private static final long MOST_BYTES = 32_000_000;

    /**
     * Reads a file.
     *
     * @param expected what it should be
     * @throws InputException when the file cannot be read, or is something else
     */
    public static InputText of(Path file, FileKind expected, InputProblems problems) {
        FileKind.of(file)
                .filter(kind -> kind != expected)
                .ifPresent(kind -> problems.report(file.toString(), kind.insteadOf(expected)));
        problems.check();
        try {
            byte[] bytes = InputBytes.of(file, MOST_BYTES);
            String text = decoded(bytes, file, problems);
            problems.check();
            return new InputText(text);
        } catch (NoSuchFileException e) {
            problems.report(file.toString(), "there is no such file" + NearestFile.hint(file));
        } catch (FileSystemException e) {
            String reason = e.getReason() == null ? "permission denied" : e.getReason();
            problems.report(file.toString(), "the file cannot be read: " + reason);
        } catch (IOException e) {
            problems.report(file.toString(), "the file cannot be read: " + e.getMessage());
        }
        problems.check();
        throw new IllegalStateException(file + " was refused without a message");
    }

    private static String decoded(byte[] bytes, Path file, InputProblems problems) {
        if (bytes.length > 1 && (bytes[0] & bytes[1]) < 0 && (bytes[0] ^ bytes[1]) == 1) {
            problems.report(file.toString(), "the file is UTF-16: save it as UTF-8"); // FE FF or FF FE
            return "";
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, text, true);
        text.flip();
        if (result.isError()) {
            String before = text.toString();
            int start = before.lastIndexOf('\n') + 1;
            problems.report(
                    file.toString(),
                    1 + (int) before.chars().filter(c -> c == '\n').count(),
                    before.codePointCount(start, before.length()) + 1,
                    String.format("the byte 0x%02X is no UTF-8 text: save the file as UTF-8", bytes[in.position()]));
        }
        return text.toString();
    }

    /** JSON may be indented with tabs, which YAML refuses; inside of JSON's strings there are none. */
    public static String prepared(String text, String source) {
        String body = text.startsWith("\ufeff") ? text.substring(1) : text;
        return source.toLowerCase(Locale.ROOT).endsWith(".json") ? body.replace('\t', ' ') : body;
    }

    /** SHA-256 of its bytes, which are those of the file, 64 hexadecimal digits. */
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java machine has SHA-256", e);
        }
    }
}
