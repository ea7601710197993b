/**
 * Pictures by plain Java2D, headless: fields with streamlines ({@link FieldPicture}), meshes ({@link MeshPicture}), time
 * series ({@link SeriesPlot}), written as PNG ({@link PictureFile}); movies
 * ({@link FieldMovie}), written as MP4 or animated GIF ({@link MovieFile}).
 *
 * <p>Input is SI. Drawing happens on a {@code Canvas} in design units: one unit is one pixel of a picture at
 * magnification 1. The same input gives the same bytes on one machine; the text uses the machine's sans-serif font.
 */
@NullMarked
package dev.frond.plot;

import org.jspecify.annotations.NullMarked;
