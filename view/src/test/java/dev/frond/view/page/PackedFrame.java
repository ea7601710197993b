package dev.frond.view.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frond.view.Json;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Reads the floats and the quantised fields of a compact frame. */
final class PackedFrame {
    private final Map<String, double[]> arrays = new LinkedHashMap<>();

    PackedFrame(byte[] frame) {
        int length = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
        int place = 8 + length;
        for (Map<?, ?> array : Json.objects(Json.object(new String(frame, 8, length, UTF_8)), "arrays")) {
            int components = number(array, "components");
            int count = number(array, "count");
            boolean quantised = Json.member(array, "type").equals("uint16");
            int size = quantised ? 2 : 4;
            double[] values = new double[count * components];
            for (int c = 0; c < components; c++) {
                int word = 0;
                for (int k = 0; k < count; k++) {
                    int code = 0;
                    for (int plane = 0; plane < size; plane++) {
                        code |= (frame[place + (c * size + plane) * count + k] & 0xff) << (8 * plane);
                    }
                    word += (code >>> 1) ^ -(code & 1);
                    values[k * components + c] = quantised
                            ? Json.numbers(Json.member(array, "low")).get(c)
                                    + Json.numbers(Json.member(array, "step")).get(c) * (word & 0xffff)
                            : Float.intBitsToFloat(word);
                }
            }
            arrays.put(String.valueOf(array.get("name")), values);
            place += (size * components * count + 3) / 4 * 4;
        }
    }

    private static int number(Map<?, ?> array, String name) {
        return ((Number) Json.member(array, name)).intValue();
    }

    double[] array(String name) {
        return Objects.requireNonNull(arrays.get(name), name);
    }
}
