package dev.frond.mesh.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.mesh.sample.SampleMesh;
import dev.frond.mesh.tri.Mesh;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidatesTest {
    /** In a rectangle all triangles within a box hang together. */
    @ParameterizedTest
    @ValueSource(ints = {3, 12})
    void walkingFindsWhatTheSearchFromTheRootFinds(int cells) {
        TriangleTree tree = TriangleTree.of(SampleMesh.flat(cells, cells).build());
        Candidates candidates = new Candidates(tree);
        Random random = new Random(5);
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int k = 0; k < 200; k++) {
            double x = random.nextDouble();
            double y = random.nextDouble();
            double width = 0.4 * random.nextDouble();
            double height = 0.4 * random.nextDouble();
            candidates.search(x, y, x + width, y + height);
            int[] all = found(candidates);
            if (all.length > 0) {
                int start = all[random.nextInt(all.length)];
                candidates.walk(start, x, y, x + width, y + height);
                assertThat(found(candidates)).isEqualTo(all);
                least = Math.min(least, all.length);
                most = Math.max(most, all.length);
            }
        }
        assertThat(least).isLessThan(most);
    }

    /** A later walk knows nothing of the one before. */
    @Test
    void theSameWalkFindsTheSameAgain() {
        Mesh mesh = SampleMesh.flat(6, 6).build();
        Candidates candidates = new Candidates(TriangleTree.of(mesh));
        candidates.walk(0, 0, 0, 1, 1);
        int[] first = found(candidates);
        candidates.walk(first[3], 0, 0, 1, 1);
        assertThat(found(candidates)).isEqualTo(first).hasSize(mesh.topology().triangleCount());
    }

    private static int[] found(Candidates candidates) {
        return IntStream.range(0, candidates.count()).map(candidates::entry).toArray();
    }
}
