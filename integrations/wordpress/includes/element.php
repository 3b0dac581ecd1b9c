<?php
/**
 * What the block and the shortcode print: the custom element with readable text inside (form A of docs/embedding.md).
 */

defined( 'ABSPATH' ) || exit;

/**
 * The attributes of each widget, as in custom-elements.json. `text`, `address`, `flag` (there or not), or the values that
 * it may have.
 *
 * @return array<string, array<string, string|string[]>>
 */
function nara_vard_widgets() {
	$all = array(
		'src'           => 'address',
		'lang'          => 'text',
		'heading-level' => array( '2', '3', '4', '5', '6' ),
		'preview'       => 'flag',
	);
	return array(
		'care-finder'   => $all + array(
			'contacts'         => 'address',
			'area'             => 'text',
			'history'          => 'flag',
			'announce-outcome' => 'flag',
		),
		'contact-card'  => $all + array(
			'contact-id'  => 'text',
			'area'        => 'text',
			'choose-area' => 'flag',
			'variant'     => array( 'full', 'compact' ),
		),
		'feedback-form' => $all + array(
			'contacts' => 'address',
			'endpoint' => 'address',
			'mode'     => array( 'useful', 'comment', 'both' ),
		),
		'goal-picture'  => $all + array(
			'view'      => array( 'picture', 'list' ),
			'audience'  => array( 'resident', 'collaboration', 'staff' ),
			'deep-link' => 'flag',
		),
	);
}

/**
 * @param string               $widget     `contact-card` and so on.
 * @param array<string, mixed> $attributes By the element's own names.
 * @param string               $inside     The readable text, as HTML. Untrusted.
 * @return string Safe HTML.
 */
function nara_vard_element( $widget, array $attributes, $inside ) {
	$widgets = nara_vard_widgets();
	$widget  = strtolower( nara_vard_clean( $widget ) );
	if ( ! isset( $widgets[ $widget ] ) ) {
		/* translators: %s: what somebody wrote as the widget's name */
		$notice = nara_vard_notice( sprintf( __( 'Det finns ingen widget som heter ”%s”.', 'nara-vard' ), $widget ) );
		return $notice . nara_vard_inside( $inside, '' );
	}
	$written = '';
	$dropped = array();
	foreach ( $attributes as $name => $value ) {
		$safe = nara_vard_attribute( $widgets[ $widget ][ $name ] ?? null, $value );
		if ( null === $safe ) {
			$dropped[] = $name;
		} elseif ( false !== $safe ) {
			$written .= sprintf( ' %s="%s"', esc_attr( $name ), $safe );
		}
	}
	$notice = '';
	if ( $dropped ) {
		/* translators: 1: the widget's name, 2: names of attributes, with commas between */
		$words  = __( 'Nära vård (%1$s): de här inställningarna gick inte att använda: %2$s.', 'nara-vard' );
		$notice = nara_vard_notice( sprintf( $words, $widget, implode( ', ', $dropped ) ) );
	}
	return sprintf( '%1$s<nv-%2$s%3$s>%4$s</nv-%2$s>', $notice, $widget, $written, nara_vard_inside( $inside, $widget ) );
}

/**
 * @param string|string[]|null $kind  From `nara_vard_widgets`; null for a name that is not there.
 * @param mixed                $value
 * @return string|false|null Escaped; false: leave it out without a word; null: it cannot be used.
 */
function nara_vard_attribute( $kind, $value ) {
	if ( null === $kind || ! is_scalar( $value ) ) {
		return null;
	}
	if ( 'flag' === $kind ) {
		// A block sends true and false; whoever writes a shortcode may mean no by any of these.
		$no = array( '0', 'false', 'no', 'nej' );
		return false === $value || in_array( strtolower( nara_vard_clean( $value ) ), $no, true ) ? false : '';
	}
	$clean = nara_vard_clean( $value );
	if ( '' === $clean ) {
		return false;
	}
	if ( is_array( $kind ) ) {
		return in_array( $clean, $kind, true ) ? esc_attr( $clean ) : null;
	}
	if ( 'text' === $kind ) {
		return esc_attr( $clean );
	}
	// esc_url() makes a host of the first word of anything else.
	if ( ! preg_match( '#^(https?://|/(?!/))#i', $clean ) ) {
		return null;
	}
	// It also takes the braces away, and {lang} stands for the page's language.
	$safe = esc_url( str_replace( '{lang}', 'NARA-VARD-LANG', $clean ), array( 'https', 'http' ) );
	return '' === $safe ? null : str_replace( 'NARA-VARD-LANG', '{lang}', $safe );
}

/** Takes off the spaces and quotation marks that editors' tools leave around a value, as the loader does. */
function nara_vard_clean( $value ) {
	return preg_replace( '/^[\s\x{a0}\x{200b}"\'\x{201c}-\x{201e}\x{2018}-\x{201a}]+|[\s\x{a0}\x{200b}"\'\x{201c}-\x{201e}\x{2018}-\x{201a}]+$/u', '', (string) $value ) ?? '';
}

/** The readable text, and 112 and 1177 after it unless they stand in it. */
function nara_vard_inside( $inside, $widget ) {
	$allowed = wp_kses_allowed_html( 'post' );
	if ( 'feedback-form' === $widget ) {
		// The form must be able to send without script. Whoever lacks unfiltered_html has lost it when saving.
		$allowed['form']     = array( 'action' => true, 'method' => true );
		$allowed['input']    = array_fill_keys( array( 'type', 'name', 'value', 'tabindex', 'autocomplete', 'required' ), true );
		$allowed['textarea'] = array_fill_keys( array( 'name', 'rows', 'cols', 'maxlength', 'required' ), true );
	}
	$safe = trim( wp_kses( $inside, $allowed ) );
	return preg_match( '/href=["\']tel:112["\']/', $safe ) ? $safe : $safe . nara_vard_safety_row();
}

function nara_vard_safety_row() {
	return sprintf(
		'<p lang="%s">%s <a href="tel:112">%s</a>.<br />%s <a href="tel:1177">%s</a>, %s.</p>',
		/* translators: the code of the language that you translate to */
		esc_attr_x( 'sv', 'language code', 'nara-vard' ),
		esc_html__( 'Fara för liv?', 'nara-vard' ),
		esc_html__( 'Ring 112', 'nara-vard' ),
		esc_html__( 'Stängt eller osäker?', 'nara-vard' ),
		esc_html__( 'Ring 1177', 'nara-vard' ),
		esc_html__( 'dygnet runt', 'nara-vard' )
	);
}

/** For those who can mend it. A visitor has no use of it. */
function nara_vard_notice( $words ) {
	return current_user_can( 'edit_posts' ) ? sprintf( '<p role="note"><strong>%s</strong></p>', esc_html( $words ) ) : '';
}
