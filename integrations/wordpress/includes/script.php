<?php
/** The loader, once on each page that visitors see. */

defined( 'ABSPATH' ) || exit;

const NARA_VARD_SCRIPT = 'nara-vard';

add_action( 'wp_enqueue_scripts', 'nara_vard_enqueue' );
add_filter( 'wp_script_attributes', 'nara_vard_script_attributes' );

/** On every page: an editor may also have pasted a placeholder or a link that only the loader knows. */
function nara_vard_enqueue() {
	$base = get_option( 'nara_vard_base', '' );
	$own  = '' === $base;
	$src  = $own ? plugins_url( 'assets/nara-vard.js', NARA_VARD_FILE ) : $base;
	if ( '.js' !== substr( $src, -3 ) ) {
		$src = trailingslashit( $src ) . 'nara-vard.js';
	}
	// A folder of your own has the version in its name; ours has not.
	wp_enqueue_script_module( NARA_VARD_SCRIPT, $src, array(), $own ? NARA_VARD_VERSION : null );
}

/**
 * wp_register_script_module() takes no attributes of one's own, so they are put on when the tag is printed.
 *
 * @param array<string, string|bool> $attributes
 * @return array<string, string|bool>
 */
function nara_vard_script_attributes( $attributes ) {
	if ( NARA_VARD_SCRIPT . '-js-module' !== ( $attributes['id'] ?? '' ) ) {
		return $attributes;
	}
	$origins = get_option( 'nara_vard_origins', '' );
	if ( '' !== $origins ) {
		$attributes['data-origins'] = $origins;
	}
	/**
	 * What stands on the loader's tag. For `integrity`, together with the address of nara-vard-all.js: a hash covers a
	 * file, not what it imports.
	 */
	return apply_filters( 'nara_vard_script_attributes', $attributes );
}
