package dev.frond.io.scenario;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The text of an input file.
 *
 * @param sha256 of its bytes, 64 hexadecimal digits
 */
record InputText(String text, String sha256) {
    /** @throws InputException when the file cannot be read */
    static InputText of(Path file, Problems problems) {
        String reason;
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new InputText(text, sha256(bytes));
        } catch (NoSuchFileException e) {
            reason = "there is no such file";
        } catch (CharacterCodingException e) {
            reason = "the file is no UTF-8 text";
        } catch (IOException e) {
            reason = "the file cannot be read" + (Files.isDirectory(file) ? ": it is a folder" : "");
        }
        problems.report(file.toString(), reason);
        problems.check();
        throw new IllegalStateException(reason);
    }

    /** JSON may be indented with tabs, which YAML refuses; inside of JSON's strings there are none. */
    static String prepared(String text, String source) {
        String body = text.startsWith("\ufeff") ? text.substring(1) : text;
        return source.toLowerCase(Locale.ROOT).endsWith(".json") ? body.replace('\t', ' ') : body;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java machine has SHA-256", e);
        }
    }
}
