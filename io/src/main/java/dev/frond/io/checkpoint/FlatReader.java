package dev.frond.io.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frond.solver.saved.Saved;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the rows of a catalogue in turn. */
final class FlatReader {
    private final List<String> rows;
    private final double[] numbers;
    private final int[] integers;
    private final long[] wholes;
    private final byte[] texts;
    private int row;
    private int number;
    private int integer;
    private int whole;
    private int text;

    FlatReader(Flat flat) {
        this.rows = new String(flat.catalogue, UTF_8).lines().toList();
        this.numbers = flat.numbers;
        this.integers = flat.integers;
        this.wholes = flat.wholes;
        this.texts = flat.texts;
    }

    /** All whose path begins so, from the present row on. */
    Saved saved(String path) {
        Saved.Builder saved = Saved.builder();
        while (row < rows.size()) {
            String[] parts = rows.get(row).split(" ", 3);
            if (!parts[2].startsWith(path)) {
                break;
            }
            row++;
            read(saved, parts[0], Integer.parseInt(parts[1]), parts[2], path);
        }
        return saved.build();
    }

    private void read(Saved.Builder saved, String kind, int length, String full, String path) {
        String name = full.substring(path.length());
        switch (kind) {
            case "p" -> saved.part(name, saved(full + "/"));
            case "d" -> {
                saved.numbers(name, Arrays.copyOfRange(numbers, number, number + length));
                number += length;
            }
            case "i" -> {
                saved.integers(name, Arrays.copyOfRange(integers, integer, integer + length));
                integer += length;
            }
            case "l" -> {
                saved.wholes(name, Arrays.copyOfRange(wholes, whole, whole + length));
                whole += length;
            }
            case "t" -> saved.texts(name, texts(length));
            default -> throw new IllegalArgumentException("unknown kind " + kind);
        }
    }

    private List<String> texts(int count) {
        List<String> list = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            int length = Math.toIntExact(wholes[whole++]);
            list.add(new String(texts, text, length, UTF_8));
            text += length;
        }
        return list;
    }
}
