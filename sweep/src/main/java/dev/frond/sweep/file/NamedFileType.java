package dev.frond.sweep.file;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.Entries;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.Key;
import dev.frond.io.schema.MappingNode;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.NodeBuilder;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.io.schema.Yaml;
import dev.frond.sweep.domain.NamedFile;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file that a base names, {@code {file, sha256}}. */
final class NamedFileType implements Type<NamedFile> {
    private static final Key<String> FILE = new Key<>("file", Types.fileName("the name of a file"), null, "");
    private static final Key<String> SHA256 = new Key<>("sha256", Types.text("the SHA-256 of the file"), null, "");

    @Override
    public @Nullable NamedFile read(Node node, Context context) {
        if (!(node instanceof MappingNode mapping)) {
            context.report(node, "expected " + expected() + ", found " + Yaml.found(node));
            return null;
        }
        Entries entries = new Entries(mapping, context);
        String file = FILE.read(entries);
        String hash = SHA256.read(entries);
        entries.close();
        return file == null || hash == null ? null : new NamedFile(file, hash);
    }

    @Override
    public Node write(NamedFile file) {
        NodeBuilder out = new NodeBuilder();
        FILE.write(file.name(), out);
        SHA256.write(file.sha256(), out);
        return out.build(FlowStyle.BLOCK);
    }

    @Override
    public String expected() {
        return "a mapping of: `file`, `sha256`";
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", text);
        fields.put("sha256", text);
        return Map.of("$comment", expected(), "type", "object", "properties", fields);
    }
}
