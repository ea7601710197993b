package dev.frond.io.gmsh;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Mesh;

/** Writes a mesh as MSH 4.1 ASCII: a curve per physical tag, all fillers on curve 5, one surface. */
final class Msh4Writer {
    private static final int SURFACE = 10;
    private static final int CURVES = 5;

    private Msh4Writer() {}

    static String write(Mesh mesh) {
        StringBuilder out = new StringBuilder("$MeshFormat\n4.1 0 8\n$EndMeshFormat\n");
        out.append("$PhysicalNames\n1\n1 1 \"front\"\n$EndPhysicalNames\n");
        entities(out);
        nodes(out, mesh);
        elements(out, mesh);
        return out.toString();
    }

    private static void entities(StringBuilder out) {
        out.append("$Entities\n1 ").append(CURVES).append(" 1 0\n7 0 0 0 0\n");
        for (int curve = 1; curve <= CURVES; curve++) {
            // the curve's own tag differs from its physical tag
            out.append(100 + curve).append(" 0 0 0 5 3 0 1 ").append(curve).append(" 2 7 -7\n");
        }
        out.append("1 0 0 0 5 3 0 1 ").append(SURFACE).append(" 1 101\n$EndEntities\n");
    }

    private static void nodes(StringBuilder out, Mesh mesh) {
        int count = mesh.coordinates().nodeCount();
        int half = count / 2;
        out.append("$Nodes\n2 ").append(count).append(" 1 ").append(count).append('\n');
        block(out, mesh, 0, half);
        block(out, mesh, half, count);
        out.append("$EndNodes\n");
    }

    private static void block(StringBuilder out, Mesh mesh, int from, int to) {
        out.append("2 1 0 ").append(to - from).append('\n');
        for (int i = from; i < to; i++) {
            out.append(i + 1).append('\n');
        }
        for (int i = from; i < to; i++) {
            out.append(mesh.coordinates().x(i))
                    .append(' ')
                    .append(mesh.coordinates().y(i))
                    .append(" 0\n");
        }
    }

    private static void elements(StringBuilder out, Mesh mesh) {
        int[] edges = mesh.topology().edges();
        int[] triangles = mesh.topology().triangles();
        int total = edges.length / 2 + triangles.length / 3;
        out.append("$Elements\n")
                .append(1 + CURVES + 1)
                .append(' ')
                .append(total + 1)
                .append(" 1 ");
        out.append(total + 1).append("\n0 7 15 1\n1 1\n");
        int number = 1;
        for (int curve = 1; curve <= CURVES; curve++) {
            StringBuilder lines = new StringBuilder();
            int count = 0;
            for (int e = 0; e < mesh.topology().edgeCount(); e++) {
                int tag = Math.min(mesh.topology().tags()[e], BoundaryTag.filler(0));
                if (tag == curve) {
                    lines.append(++number).append(' ').append(edges[2 * e + 1] + 1);
                    lines.append(' ').append(edges[2 * e] + 1).append('\n');
                    count++;
                }
            }
            out.append("1 ")
                    .append(100 + curve)
                    .append(" 1 ")
                    .append(count)
                    .append('\n')
                    .append(lines);
        }
        out.append("2 1 2 ").append(triangles.length / 3).append('\n');
        for (int t = 0; t < triangles.length; t += 3) {
            out.append(++number).append(' ').append(triangles[t] + 1).append(' ');
            out.append(triangles[t + 2] + 1)
                    .append(' ')
                    .append(triangles[t + 1] + 1)
                    .append('\n');
        }
        out.append("$EndElements\n");
    }
}
