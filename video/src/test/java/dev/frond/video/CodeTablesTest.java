package dev.frond.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTablesTest {
    /** No word begins another, so that a reader knows where one ends. */
    private static void assertReadable(List<String> words) {
        for (int k = 0; k < words.size(); k++) {
            for (int other = 0; other < words.size(); other++) {
                if (k != other) {
                    assertThat(words.get(k)).doesNotStartWith(words.get(other));
                }
            }
        }
    }

    private static List<String> words(List<List<String>> table) {
        return table.stream().flatMap(List::stream).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4, 8})
    void numbersOfCoefficients(int around) {
        List<List<String>> table = CodeTables.coefficients(around);
        assertThat(table).hasSize(17);
        for (int count = 0; count < table.size(); count++) {
            assertThat(table.get(count)).hasSize(1 + Math.min(3, count));
        }
        assertReadable(words(table));
    }

    @Test
    void numbersOfMeans() {
        assertThat(words(CodeTables.CHROMA_MEANS)).hasSize(1 + 2 + 3 + 4 + 4);
        assertReadable(words(CodeTables.CHROMA_MEANS));
    }

    /** Of each row the words use every bit sequence there is: the sum of 2^-length is 1. */
    @Test
    void zeros() {
        for (int count = 1; count <= 15; count++) {
            assertComplete(CodeTables.ZEROS.get(count - 1), 17 - count);
        }
        for (int count = 1; count <= 3; count++) {
            assertComplete(CodeTables.CHROMA_ZEROS.get(count - 1), 5 - count);
        }
        for (int left = 1; left <= 6; left++) {
            assertComplete(CodeTables.RUNS.get(left - 1), left + 1);
        }
        assertReadable(CodeTables.RUNS.get(6));
        assertThat(CodeTables.RUNS.get(6)).hasSize(15);
    }

    private static void assertComplete(List<String> words, int size) {
        assertThat(words).hasSize(size);
        assertReadable(words);
        double sum =
                words.stream().mapToDouble(word -> Math.pow(2, -word.length())).sum();
        assertThat(sum).isGreaterThan(1 - Math.pow(2, -6)).isLessThanOrEqualTo(1);
    }
}
