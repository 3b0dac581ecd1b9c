<?php
/**
 * [nara-vard widget="contact-card" src="…" contact-id="…"]readable text[/nara-vard]
 *
 * wpautop() knows no custom elements: it puts <p> around the opening tag, and the browser then closes the element before
 * its text. So in a post the shortcode is read before wpautop (10), a mark stands in its place, and the element is put
 * there when all the others are done.
 */

defined( 'ABSPATH' ) || exit;

add_shortcode( 'nara-vard', 'nara_vard_shortcode' );
// Before do_blocks (9) and wpautop (10); after do_shortcode (11).
add_filter( 'the_content', 'nara_vard_put_marks', 7 );
add_filter( 'the_content', 'nara_vard_replace_marks', 12 );

/**
 * @param array<int|string, string>|string $given As WordPress has read them.
 * @param string|null                      $inside
 * @return string Safe HTML.
 */
function nara_vard_shortcode( $given, $inside = '' ) {
	$attributes = array();
	foreach ( (array) $given as $name => $value ) {
		// One without a value, `choose-area`, comes numbered.
		$attributes[ is_int( $name ) ? strtolower( nara_vard_clean( $value ) ) : $name ] = is_int( $name ) ? '' : $value;
	}
	unset( $attributes[''] );
	$widget = $attributes['widget'] ?? '';
	unset( $attributes['widget'] );
	return nara_vard_element( $widget, $attributes, nara_vard_shortcode_inside( (string) $inside ) );
}

/** What an editor wrote between the marks, as HTML. */
function nara_vard_shortcode_inside( $inside ) {
	// Both marks in paragraphs of their own, in the block editor and in the classic one.
	$inside = preg_replace( '#^\s*(<br\s*/?>\s*)?</p>(\s*<!-- /wp:paragraph -->)?#', '', $inside );
	$inside = preg_replace( '#(<!-- wp:paragraph[^>]*-->\s*)?<p>(\s*<br\s*/?>)?\s*$#', '', $inside );
	return has_blocks( $inside ) ? do_blocks( $inside ) : wpautop( trim( $inside ) );
}

/**
 * @param string|null $html Null gives what is kept, and forgets it.
 * @return string|array<string, string> The mark, or what is kept by its mark.
 */
function nara_vard_kept( $html = null ) {
	static $kept = array();
	static $last = 0;
	if ( null === $html ) {
		$all  = $kept;
		$kept = array();
		return $all;
	}
	// A block element, so that wpautop leaves it alone.
	$mark          = sprintf( '<div data-nara-vard-mark="%d"></div>', ++$last );
	$kept[ $mark ] = $html;
	return $mark;
}

function nara_vard_put_marks( $content ) {
	if ( ! has_shortcode( $content, 'nara-vard' ) ) {
		return $content;
	}
	global $shortcode_tags;
	$others         = $shortcode_tags;
	$shortcode_tags = array(
		'nara-vard' => static function ( $given, $inside = '' ) {
			return nara_vard_kept( nara_vard_shortcode( $given, $inside ) );
		},
	);
	$content        = do_shortcode( $content );
	$shortcode_tags = $others;
	return $content;
}

function nara_vard_replace_marks( $content ) {
	if ( false === strpos( $content, 'data-nara-vard-mark' ) ) {
		return $content;
	}
	foreach ( nara_vard_kept() as $mark => $html ) {
		// An element with headings in it may not stand in a paragraph.
		$content = preg_replace_callback(
			'#(?:<p[^>]*>\s*)?' . preg_quote( $mark, '#' ) . '(?:\s*</p>)?#',
			static function () use ( $html ) {
				return $html;
			},
			$content
		);
	}
	return $content;
}
