package dev.frond.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes of a file, as mistakes, broken disks and attackers make them. Each follows from a random generator alone. */
final class Mutation {
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]{2,}");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "1e300",
            "-1e300",
            "1e-300",
            "1e308",
            "1e-12",
            "1e12",
            "NaN",
            ".inf",
            "-.inf",
            "Infinity",
            "99999999999999999999",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "0x10",
            "010",
            "1_000",
            "1,5",
            "1e9999",
            "--1",
            "",
            "~",
            "true",
            "0.5",
            "2",
            "7",
            "1000");

    private static final List<String> VALUES = List.of(
            "[]",
            "{}",
            "null",
            "~",
            "[[]]",
            "{a: b}",
            "[1, 2, 3]",
            "\"\"",
            "'",
            "\"",
            "&a [*a]",
            "*a",
            "!!int x",
            "!!binary abc",
            "|",
            ">",
            "- - -",
            "? x",
            "<<: *a",
            "0 m",
            "5um",
            "1 parsec",
            "1 m/s",
            "-5 um",
            "1e400 um",
            "\u00b5m",
            "\u0000",
            "\u001b[31m",
            "\ud83d\ude00",
            "=SUM(A1)",
            "../../../etc/passwd",
            "\"a\\0b\"",
            "{kind: nothing}",
            "# x",
            "%YAML 1.2",
            "---",
            "...",
            "[0 um, 5 um]",
            "1 1/h");

    private static final int DEEP = 3000;
    private static final int MOST_CHANGES = 3;

    private Mutation() {}

    /** A text with one to three changes; {@code others} lend parts of themselves. */
    static byte[] ofText(String text, List<String> others, Random random) {
        String changed = text;
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int k = 0; k < changes; k++) {
            changed = once(changed, others, random);
        }
        byte[] bytes = changed.getBytes(StandardCharsets.UTF_8);
        return random.nextInt(10) == 0 ? ofBytes(bytes, random) : bytes;
    }

    /** Bytes with one to three changes. */
    static byte[] ofBytes(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int k = 0; k < changes && changed.length > 0; k++) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(5)) {
                case 0 -> changed[at] = (byte) random.nextInt(256);
                case 1 -> changed[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> changed = Arrays.copyOf(changed, at);
                case 3 -> {
                    int length = Math.min(1 + random.nextInt(64), changed.length - at);
                    Arrays.fill(changed, at, at + length, (byte) (random.nextBoolean() ? 0 : 0xff));
                }
                default -> {
                    int from = random.nextInt(changed.length);
                    int length = Math.min(random.nextInt(64), changed.length - Math.max(at, from));
                    System.arraycopy(changed, from, changed, at, length);
                }
            }
        }
        return changed;
    }

    private static String once(String text, List<String> others, Random random) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> replaced(text, NUMBER, one(NUMBERS, random), random);
            case 3 -> replaced(text, WORD, one(VALUES, random), random);
            case 4 -> replaced(text, WORD, misspelt(text, random), random);
            case 5, 6 -> valueReplaced(text, random);
            case 7 -> lines(text, random);
            case 8 -> borrowed(text, one(others, random), random);
            case 9 -> inserted(text, one(VALUES, random), random);
            case 10 -> text.substring(0, random.nextInt(text.length() + 1));
            default -> rare(text, random);
        };
    }

    private static String rare(String text, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> inserted(text, "[".repeat(DEEP), random);
            case 1 -> "\ufeff" + text;
            case 2 -> text.replace("\n", "\r\n");
            case 3 -> inserted(text, "#" + "x".repeat(DEEP), random);
            default -> text + text;
        };
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** With one of the places that match replaced. */
    private static String replaced(String text, Pattern what, String by, Random random) {
        List<int[]> places = new ArrayList<>();
        Matcher matcher = what.matcher(text);
        while (matcher.find()) {
            places.add(new int[] {matcher.start(), matcher.end()});
        }
        if (places.isEmpty()) {
            return text;
        }
        int[] place = one(places, random);
        return text.substring(0, place[0]) + by + text.substring(place[1]);
    }

    /** With what follows a colon replaced. */
    private static String valueReplaced(String text, Random random) {
        return replaced(text, Pattern.compile("(?<=: )[^,}\\n]+"), one(VALUES, random), random);
    }

    private static String misspelt(String text, Random random) {
        Matcher matcher = WORD.matcher(text);
        if (!matcher.find(random.nextInt(Math.max(1, text.length())))) {
            return "x";
        }
        StringBuilder word = new StringBuilder(matcher.group());
        word.deleteCharAt(random.nextInt(word.length()));
        return word.toString();
    }

    /** With a line gone, doubled, moved or indented. */
    private static String lines(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return text;
        }
        int at = random.nextInt(lines.size());
        String line = lines.remove(at);
        switch (random.nextInt(4)) {
            case 0 -> {
                // gone
            }
            case 1 -> lines.addAll(at, List.of(line, line));
            case 2 -> lines.add(random.nextInt(lines.size() + 1), line);
            default -> lines.add(at, "  " + line);
        }
        return String.join("\n", lines) + "\n";
    }

    /** With a line of another file. */
    private static String borrowed(String text, String other, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        List<String> foreign = other.lines().toList();
        if (!foreign.isEmpty()) {
            lines.add(random.nextInt(lines.size() + 1), one(foreign, random));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String inserted(String text, String what, Random random) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + what + text.substring(at);
    }
}
