package dev.frond.cli;

import dev.frond.io.schema.NearestName;
import dev.frond.plot.ColourMap;
import dev.frond.plot.FieldPicture;
import dev.frond.plot.Look;
import dev.frond.plot.Paper;
import dev.frond.plot.Theme;
import dev.frond.solver.units.Quantities;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.UnitException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a picture looks like: its size on paper, its colours, what is in it. */
final class PictureOptions {
    private static final Pattern POINTS = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*(?:pt)?");
    private static final double NARROWEST = 20;
    private static final double WIDEST = 2000;
    private static final double SMALLEST_TEXT = 3;
    private static final double LARGEST_TEXT = 72;
    private static final int COARSEST = 30;
    private static final int FINEST = 2400;
    /** More pixels along a side take too much memory. */
    private static final double MOST_PIXELS = 20_000;

    @Option(
            names = "--width",
            paramLabel = "LENGTH",
            description =
                    "Width of the picture on paper, such as 85mm or 17cm; 85 mm by default in SVG and PDF and where --dpi"
                            + " or --font-size is given. Without any of these a PNG is about 1,600 pixels wide.")
    private @Nullable String width;

    @Option(names = "--dpi", paramLabel = "NUMBER", description = "Pixels per inch of a PNG on paper; 300 by default.")
    private @Nullable String dpi;

    @Option(
            names = "--font-size",
            paramLabel = "SIZE",
            description = "Height of the text on paper, such as 8pt; 8 pt by default. Lines and gaps grow with it.")
    private @Nullable String fontSize;

    @Option(
            names = "--colour-map",
            paramLabel = "MAP",
            completionCandidates = Candidates.ColourMaps.class,
            description =
                    "viridis (default), magma, cividis (the same to colour-blind eyes), grey, coolwarm (diverging).")
    private String colourMap = ColourMap.VIRIDIS.id();

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            completionCandidates = Candidates.Themes.class,
            description = "light (default) or dark, for slides.")
    private String theme = Theme.LIGHT.id();

    @Option(names = "--no-streamlines", description = "The field alone, without streamlines of the flux of cations.")
    private boolean withoutStreamlines;

    @Option(names = "--label", description = "Call the panels a, b, c, ...")
    private boolean lettered;

    @Option(
            names = "--front-trails",
            description = "Draw the fronts of earlier frames over the metal, coloured by their time.")
    private boolean trails;

    /** Whether the fronts of earlier frames are drawn. */
    boolean trails() {
        return trails;
    }

    /** The picture with what is asked for; {@code file} is what it goes into. */
    FieldPicture applied(FieldPicture picture, Path file, boolean movie) {
        Look look = Look.USUAL
                .withColours(named("--colour-map", colourMap, List.of(ColourMap.values()), ColourMap::id))
                .withTheme(named("--theme", theme, List.of(Theme.values()), Theme::id))
                .withLetters(lettered)
                .withPaper(paper(file, movie));
        FieldPicture looking = picture.withLook(look);
        return withoutStreamlines ? looking.withLines(new FieldPicture.Lines.None()) : looking;
    }

    private Paper paper(Path file, boolean movie) {
        boolean given = width != null || dpi != null || fontSize != null;
        if (movie) {
            String option = width != null ? "--width" : dpi != null ? "--dpi" : "--font-size";
            if (given) {
                throw new UsageException(option + ": only a picture has a size on paper, -o FILE.png, .svg or .pdf");
            }
            return Paper.SCREEN;
        }
        boolean shapes = !file.toString().toLowerCase(Locale.ROOT).endsWith(".png");
        if (!given && !shapes) {
            return Paper.SCREEN;
        }
        double millimetres = width == null ? 85 : millimetres(width);
        double resolution = dpi == null ? 300 : number("--dpi", dpi, COARSEST, FINEST, "300");
        double text = fontSize == null ? 8 : number("--font-size", fontSize, SMALLEST_TEXT, LARGEST_TEXT, "8pt");
        if (!shapes && millimetres / 25.4 * resolution > MOST_PIXELS) {
            throw new UsageException(
                    "--width " + width + " --dpi " + dpi + ": more than 20000 pixels; take less of one");
        }
        return new Paper.Page(millimetres, resolution, text);
    }

    private static double millimetres(String text) {
        double millimetres;
        try {
            millimetres = 1e3 * Quantities.parse(text.strip(), QuantityKind.LENGTH);
        } catch (UnitException e) {
            throw new UsageException("--width " + text + ": a length on paper was expected, such as 85mm or 17cm");
        }
        if (!(millimetres >= NARROWEST && millimetres <= WIDEST)) {
            throw new UsageException("--width " + text + ": 20 mm to 2 m were expected, such as 85mm");
        }
        return millimetres;
    }

    private static double number(String option, String text, double least, double most, String example) {
        Matcher number = POINTS.matcher(text.strip());
        boolean plain = option.equals("--dpi") && text.contains("pt");
        if (!plain && number.matches()) {
            double value = Double.parseDouble(number.group(1));
            if (value >= least && value <= most) {
                return value;
            }
        }
        throw new UsageException(option + " " + text + ": a number from " + (int) least + " to " + (int) most
                + " was expected, such as " + example);
    }

    private static <T> T named(String option, String name, List<T> all, Function<T, String> id) {
        List<String> names = all.stream().map(id).toList();
        String wanted = name.equals("gray") ? "grey" : name;
        return all.stream()
                .filter(each -> id.apply(each).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new UsageException(option + " " + name + ": expected one of "
                        + String.join(", ", names) + NearestName.hint(name, names)));
    }
}
