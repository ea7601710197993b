package dev.frond.mesh.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Mesh;
import java.util.HashSet;
import java.util.Set;

/** What must hold for the mesh of a mirror-symmetric outline. */
final class MirrorChecks {
    private MirrorChecks() {}

    /** Nodes, triangles and boundary edges are each other's mirror images. */
    static void symmetric(Mesh mesh, double width, double tolerance) {
        int[] image = images(mesh, width, tolerance);
        Set<Set<Integer>> triangles = simplices(mesh.topology().triangles(), 3);
        for (Set<Integer> triangle : triangles) {
            assertThat(triangles).contains(image(triangle, image));
        }
        Set<Set<Integer>> edges = simplices(mesh.topology().edges(), 2);
        for (Set<Integer> edge : edges) {
            assertThat(edges).contains(image(edge, image));
        }
        int[] tags = mesh.topology().tags();
        for (int e = 0; e < tags.length; e++) {
            double x = mesh.coordinates().x(mesh.topology().edges()[2 * e]);
            assertThat(tags[e] == BoundaryTag.RIGHT)
                    .isEqualTo(x == width && tags[e] != BoundaryTag.TOP && tags[e] != 1);
        }
    }

    /** Per node the number of its image. */
    private static int[] images(Mesh mesh, double width, double tolerance) {
        int n = mesh.coordinates().nodeCount();
        int[] image = new int[n];
        for (int i = 0; i < n; i++) {
            double x = width - mesh.coordinates().x(i);
            double y = mesh.coordinates().y(i);
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k < n; k++) {
                double distance = Math.hypot(
                        mesh.coordinates().x(k) - x, mesh.coordinates().y(k) - y);
                if (distance < least) {
                    least = distance;
                    image[i] = k;
                }
            }
            assertThat(least).as("node %d", i).isLessThanOrEqualTo(tolerance);
        }
        return image;
    }

    private static Set<Set<Integer>> simplices(int[] nodes, int corners) {
        Set<Set<Integer>> simplices = new HashSet<>();
        for (int k = 0; k < nodes.length; k += corners) {
            Set<Integer> simplex = new HashSet<>();
            for (int c = 0; c < corners; c++) {
                simplex.add(nodes[k + c]);
            }
            simplices.add(simplex);
        }
        return simplices;
    }

    private static Set<Integer> image(Set<Integer> simplex, int[] image) {
        Set<Integer> mirrored = new HashSet<>();
        simplex.forEach(node -> mirrored.add(image[node]));
        return mirrored;
    }
}
