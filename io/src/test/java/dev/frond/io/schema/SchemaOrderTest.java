package dev.frond.io.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frond.io.internal.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaOrderTest {
    /** Each order of the map in turn stands for the order of {@code Map.of} in another process. */
    @Test
    void keywordsHaveOneOrder() {
        String expected = """
                {
                  "type": "object",
                  "properties": {
                    "width": {
                      "type": "number",
                      "minimum": 0
                    },
                    "height": {
                      "const": 1
                    }
                  },
                  "required": [
                    "width"
                  ],
                  "anyOf": [
                    {
                      "type": "string",
                      "pattern": "a"
                    }
                  ],
                  "aWord": 1,
                  "zWord": 2
                }
                """;
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("width", Map.of("minimum", 0, "type", "number"));
        properties.put("height", Map.of("const", 1));
        List<Map.Entry<String, Object>> entries = List.of(
                Map.entry("required", List.of("width")),
                Map.entry("zWord", 2),
                Map.entry("anyOf", List.of(Map.of("pattern", "a", "type", "string"))),
                Map.entry("properties", properties),
                Map.entry("aWord", 1),
                Map.entry("type", "object"));
        for (int first = 0; first < entries.size(); first++) {
            Map<String, Object> schema = new LinkedHashMap<>();
            for (int i = 0; i < entries.size(); i++) {
                Map.Entry<String, Object> entry = entries.get((first + i) % entries.size());
                schema.put(entry.getKey(), entry.getValue());
            }
            assertThat(new JsonWriter().value(SchemaOrder.of(schema)).text()).isEqualTo(expected);
        }
    }

    @Test
    void propertiesNeedAnOrderOfTheirOwn() {
        Map<String, Object> schema = Map.of("properties", Map.of("width", Map.of(), "height", Map.of()));
        assertThatThrownBy(() -> SchemaOrder.of(schema)).hasMessageContaining("without an order");
    }
}
