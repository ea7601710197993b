package dev.frond.io.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.schema.InputProblems;
import dev.frond.io.schema.MappingNode;
import dev.frond.io.schema.Yaml;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads a frame as a page does: the header, then each array where the ones before it end. */
final class DecodedFrame {
    private final ByteBuffer bytes;
    private final Map<?, ?> header;
    private final Map<String, double[]> arrays = new LinkedHashMap<>();
    private final Map<String, Map<?, ?>> described = new LinkedHashMap<>();

    DecodedFrame(byte[] frame) {
        bytes = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
        byte[] text = new byte[bytes.getInt(4)];
        bytes.get(8, text);
        header = (Map<?, ?>) Yaml.plain(Yaml.compose(new String(text, UTF_8), "header", new InputProblems("header"))
                .filter(MappingNode.class::isInstance)
                .orElseThrow());
        int place = 8 + text.length;
        for (Object each : (List<?>) member("arrays")) {
            Map<?, ?> array = (Map<?, ?>) each;
            String name = (String) Objects.requireNonNull(array.get("name"));
            described.put(name, array);
            int count = number(array, "count") * number(array, "components");
            arrays.put(name, values(array, words(array, place, count)));
            place += (size(array) * count + 3) / 4 * 4;
        }
        assertThat(place).isEqualTo(frame.length);
    }

    Object member(String name) {
        return Objects.requireNonNull(header.get(name), name);
    }

    /** The values of an array, row after row. */
    double[] array(String name) {
        return Objects.requireNonNull(arrays.get(name), name);
    }

    Map<?, ?> description(String name) {
        return Objects.requireNonNull(described.get(name), name);
    }

    private int[] words(Map<?, ?> array, int place, int count) {
        int[] words = new int[count];
        int size = size(array);
        if (!member("coding").equals("differences")) {
            for (int k = 0; k < count; k++) {
                words[k] = bytes.getInt(place + size * k);
            }
            return words;
        }
        boolean integers = type(array).equals("uint32") || type(array).equals("int32");
        int columns = integers ? 1 : number(array, "components");
        int rows = count / columns;
        for (int k = 0; k < count; k++) {
            int code = 0;
            for (int plane = 0; plane < size; plane++) {
                int at = place + (k / rows * size + plane) * rows + k % rows;
                code |= (bytes.get(at) & 0xff) << (8 * plane);
            }
            int before = k % rows == 0 ? 0 : words[(k % rows - 1) * columns + k / rows];
            int word = before + ((code >>> 1) ^ -(code & 1));
            words[k % rows * columns + k / rows] = size == 2 ? word & 0xffff : word;
        }
        return words;
    }

    private static double[] values(Map<?, ?> array, int[] words) {
        double[] values = new double[words.length];
        int components = number(array, "components");
        for (int k = 0; k < words.length; k++) {
            values[k] = switch (type(array)) {
                case "float32" -> Float.intBitsToFloat(words[k]);
                case "uint16" ->
                    number(array, "low", k % components) + number(array, "step", k % components) * words[k];
                default -> words[k];
            };
        }
        return values;
    }

    private static String type(Map<?, ?> array) {
        return (String) Objects.requireNonNull(array.get("type"));
    }

    private static int size(Map<?, ?> array) {
        return type(array).equals("uint16") ? 2 : 4;
    }

    private static int number(Map<?, ?> array, String name) {
        return ((Number) Objects.requireNonNull(array.get(name), name)).intValue();
    }

    static double number(Map<?, ?> array, String name, int component) {
        return ((Number) ((List<?>) Objects.requireNonNull(array.get(name), name)).get(component)).doubleValue();
    }
}
