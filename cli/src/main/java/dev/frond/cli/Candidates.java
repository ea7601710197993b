package dev.frond.cli;

import dev.frond.io.template.LibraryElectrolyte;
import dev.frond.io.template.Template;
import dev.frond.plot.ColourMap;
import dev.frond.plot.Field;
import dev.frond.plot.Theme;
import dev.frond.sweep.engine.LocalEngine;
import dev.frond.verification.Case;
import dev.frond.verification.Cases;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the Tab key offers as values. picocli makes one of each at every start, so names are looked up when they are asked for. Options of
 * one command need parameter labels of their own: picocli's script for bash names its lists by these.
 */
final class Candidates {
    private Candidates() {}

    private abstract static class Names implements TitledNames {
        abstract Stream<String> names();

        @Override
        public Map<String, String> titles() {
            return Map.of();
        }

        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }
    }

    /** Fields that every run has. */
    static final class Fields extends Names {
        @Override
        Stream<String> names() {
            return Field.all().stream().map(Field::id);
        }

        @Override
        public Map<String, String> titles() {
            return Field.all().stream()
                    .collect(Collectors.toMap(Field::id, field -> field.words().replaceAll("[_^{}]", "")));
        }
    }

    /** What a scenario can begin with. */
    static final class Beginnings extends Names {
        @Override
        Stream<String> names() {
            return templates().map(Template::name);
        }

        @Override
        public Map<String, String> titles() {
            return templates().collect(Collectors.toMap(Template::name, Template::title));
        }

        private static Stream<Template> templates() {
            return Stream.of(Template.all(), Template.examples()).flatMap(List::stream);
        }
    }

    static final class Electrolytes extends Names {
        @Override
        Stream<String> names() {
            return LibraryElectrolyte.all().stream().map(LibraryElectrolyte::name);
        }

        @Override
        public Map<String, String> titles() {
            return LibraryElectrolyte.all().stream()
                    .collect(Collectors.toMap(LibraryElectrolyte::name, LibraryElectrolyte::title));
        }
    }

    static final class ColourMaps extends Names {
        @Override
        Stream<String> names() {
            return Arrays.stream(ColourMap.values()).map(ColourMap::id);
        }
    }

    static final class Themes extends Names {
        @Override
        Stream<String> names() {
            return Arrays.stream(Theme.values()).map(Theme::id);
        }
    }

    static final class Engines extends Names {
        @Override
        Stream<String> names() {
            return Stream.of(LocalEngine.NAME, SweepEngines.SPARK);
        }
    }

    static final class VerificationCases extends Names {
        @Override
        Stream<String> names() {
            return Cases.all().stream().map(Case::name);
        }
    }
}
