package io.tickmark.bench.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.colors.ColorBlindFriendlySeriesColors;

/**
 * Bars side by side.
 *
 * @param name the end of the file's name
 * @param groups what stands under each group of bars
 * @param series the height of the bar in each group, by who it belongs to
 */
public record Chart(String name, String title, String unit, List<String> groups, Map<String, List<Double>> series) {

    /** Draws it as SVG. */
    void draw(Path file) {
        CategoryChart picture = new CategoryChartBuilder()
                .width(860)
                .height(400)
                .title(title)
                .yAxisTitle(unit)
                .build();
        CategoryStyler style = picture.getStyler();
        style.setSeriesColors(new ColorBlindFriendlySeriesColors().getSeriesColors());
        style.setChartBackgroundColor(Color.WHITE);
        style.setPlotBorderVisible(false);
        style.setPlotGridLinesColor(new Color(0xe4e6ea));
        style.setPlotGridLinesStroke(new BasicStroke(1));
        style.setPlotGridVerticalLinesVisible(false);
        style.setLegendPosition(LegendPosition.OutsideE);
        style.setLegendBorderColor(Color.WHITE);
        style.setBaseFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        style.setYAxisDecimalPattern("#,##0.##");
        style.setAvailableSpaceFill(0.85);
        series.forEach((who, values) -> picture.addSeries(who, groups, values));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            VectorGraphicsEncoder.saveVectorGraphic(picture, file.toString(), VectorGraphicsFormat.SVG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
