package dev.frond.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.model.Scenario;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every variant of every sealed choice that a scenario can hold has a sample file, which reads, writes and reads back. */
class VariantsTest {
    @Test
    void everyVariantHasASample() throws ReflectiveOperationException {
        Set<Class<?>> declared = new HashSet<>();
        collectDeclared(Scenario.class, declared, new HashSet<>());
        assertThat(declared).hasSizeGreaterThan(15);

        Set<Class<?>> used = new HashSet<>();
        for (Path file : Samples.all()) {
            collectUsed(ScenarioReader.read(file), used);
        }
        assertThat(used).containsAll(declared);
    }

    @Test
    void everySampleReadsBackEqual() {
        for (Path file : Samples.all()) {
            Scenario scenario = ScenarioReader.read(file);
            String text = ScenarioWriter.text(scenario);
            assertThat(ScenarioReader.parse(text, "written.yaml", List.of()))
                    .as(text)
                    .isEqualTo(scenario);
        }
    }

    /** The permitted records of all sealed interfaces that the components of {@code type} lead to. */
    private static void collectDeclared(Type type, Set<Class<?>> variants, Set<Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collectDeclared(argument, variants, seen);
            }
        } else if (type instanceof Class<?> c && c.isSealed()) {
            for (Class<?> variant : c.getPermittedSubclasses()) {
                if (!variant.isSealed()) {
                    variants.add(variant);
                }
                collectDeclared(variant, variants, seen);
            }
        } else if (type instanceof Class<?> c && c.isRecord()) {
            for (RecordComponent component : c.getRecordComponents()) {
                collectDeclared(component.getGenericType(), variants, seen);
            }
        }
    }

    private static void collectUsed(Object value, Set<Class<?>> classes) throws ReflectiveOperationException {
        classes.add(value.getClass());
        if (value instanceof List<?> list) {
            for (Object element : list) {
                collectUsed(element, classes);
            }
        } else if (value.getClass().isRecord()) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                collectUsed(component.getAccessor().invoke(value), classes);
            }
        }
    }
}
