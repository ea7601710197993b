package dev.frond.io.schema;

/**
 * What kind of value a node is, as YAML names it.
 *
 * @param name such as {@code tag:yaml.org,2002:int}
 */
public record Tag(String name) {
    private static final String CORE = "tag:yaml.org,2002:";

    public static final Tag STR = new Tag(CORE + "str");
    public static final Tag INT = new Tag(CORE + "int");
    public static final Tag FLOAT = new Tag(CORE + "float");
    public static final Tag BOOL = new Tag(CORE + "bool");
    public static final Tag NULL = new Tag(CORE + "null");
    public static final Tag SEQ = new Tag(CORE + "seq");
    public static final Tag MAP = new Tag(CORE + "map");
}
