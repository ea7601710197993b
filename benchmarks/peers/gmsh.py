"""Triangle meshes in Gmsh's format 2.2: read, and written in FreeFEM's format."""

LINE, TRIANGLE = 1, 2


def read(path):
    """Nodes [(x, y)], triangles [(tag, (a, b, c))], lines [(tag, (a, b))]; nodes count from 0."""
    with open(path, encoding="ascii") as stream:
        words = iter(stream.read().split("\n"))
    nodes, triangles, lines, number = [], [], [], {}
    for line in words:
        if line == "$Nodes":
            for _ in range(int(next(words))):
                name, x, y, _z = next(words).split()
                number[name] = len(nodes)
                nodes.append((float(x), float(y)))
        elif line == "$Elements":
            for _ in range(int(next(words))):
                _name, kind, tags, *rest = next(words).split()
                members = tuple(number[name] for name in rest[int(tags):])
                if int(kind) == TRIANGLE:
                    triangles.append((int(rest[0]), members))
                elif int(kind) == LINE:
                    lines.append((int(rest[0]), members))
    return nodes, triangles, lines


def write_freefem(path, mesh):
    """Writes what read() returned."""
    nodes, triangles, lines = mesh
    with open(path, "w", encoding="ascii") as out:
        out.write(f"{len(nodes)} {len(triangles)} {len(lines)}\n")
        out.writelines(f"{x!r} {y!r} 0\n" for x, y in nodes)
        for tag, members in triangles + lines:
            out.write(" ".join(str(node + 1) for node in members) + f" {tag}\n")
