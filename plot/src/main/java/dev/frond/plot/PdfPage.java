package dev.frond.plot;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A PDF file of one page of shapes. It has no date, and a fixed identifier, so that the same picture gives the same bytes. */
final class PdfPage {
    private PdfPage() {}

    /**
     * Writes the file and leaves {@code out} open.
     *
     * @param width pt
     * @param height pt
     */
    static void write(OutputStream out, double width, double height, Consumer<Graphics2D> paint) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(0L);
            PDPage page = new PDPage(new PDRectangle((float) width, (float) height));
            document.addPage(page);
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, (float) width, (float) height);
            paint.accept(graphics);
            graphics.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(graphics.getXFormObject());
            }
            document.save(out);
        }
    }
}
