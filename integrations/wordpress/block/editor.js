// The block in the editor, without a build step. What visitors see is printed by render.php.
((wp) => {
  const { InnerBlocks, InspectorControls, useBlockProps, useInnerBlocksProps } = wp.blockEditor;
  const { Notice, PanelBody, SelectControl, TextControl, ToggleControl } = wp.components;
  const { createElement, Fragment } = wp.element;
  const { __ } = wp.i18n;

  const widgets = {
    'contact-card': __('Kontaktkort', 'nara-vard'),
    'care-finder': __('Vårdguide', 'nara-vard'),
    'goal-picture': __('Målbild', 'nara-vard'),
    'feedback-form': __('Synpunktsformulär', 'nara-vard'),
  };
  /** What can be set for each, in the order that it is asked for. */
  const settings = {
    'contact-card': ['src', 'contactId', 'variant', 'area', 'chooseArea'],
    'care-finder': ['src', 'contacts', 'area', 'history', 'announceOutcome'],
    'goal-picture': ['src', 'view', 'audience', 'deepLink'],
    'feedback-form': ['src', 'contacts', 'endpoint', 'mode'],
  };
  const forAll = ['headingLevel', 'lang', 'preview'];
  const labels = {
    src: __('Innehållets adress', 'nara-vard'),
    contactId: __('Kontaktens id i registret', 'nara-vard'),
    contacts: __('Kontaktregistrets adress', 'nara-vard'),
    endpoint: __('Adress dit svaren skickas', 'nara-vard'),
    area: __('Område', 'nara-vard'),
    chooseArea: __('Besökaren får välja område', 'nara-vard'),
    variant: __('Storlek', 'nara-vard'),
    view: __('Visa som', 'nara-vard'),
    audience: __('Målgrupp', 'nara-vard'),
    mode: __('Frågor', 'nara-vard'),
    deepLink: __('Egen länk till varje del', 'nara-vard'),
    history: __('Bakåtknappen går ett steg tillbaka i guiden', 'nara-vard'),
    announceOutcome: __('Berätta för sidans skript vilket svar guiden gav', 'nara-vard'),
    headingLevel: __('Rubriknivå', 'nara-vard'),
    lang: __('Språkkod', 'nara-vard'),
    preview: __('Visa vad som är fel (ta bort före publicering)', 'nara-vard'),
  };
  const choices = {
    variant: { full: __('Hela kortet', 'nara-vard'), compact: __('Litet kort', 'nara-vard') },
    view: { picture: __('Bild', 'nara-vard'), list: __('Lista', 'nara-vard') },
    audience: {
      resident: __('Invånare', 'nara-vard'),
      collaboration: __('Samarbetsparter', 'nara-vard'),
      staff: __('Medarbetare', 'nara-vard'),
    },
    mode: {
      both: __('Nytta och kommentar', 'nara-vard'),
      useful: __('Bara nytta', 'nara-vard'),
      comment: __('Bara kommentar', 'nara-vard'),
    },
    headingLevel: { 2: '2', 3: '3', 4: '4', 5: '5', 6: '6' },
  };
  const flags = ['preview', 'history', 'announceOutcome', 'chooseArea', 'deepLink'];

  const field = (name, { attributes, setAttributes }) => {
    const shared = {
      key: name,
      label: labels[name],
      // Nothing is undefined, so that it is left out of the post.
      onChange: (value) => setAttributes({ [name]: value || undefined }),
      __nextHasNoMarginBottom: true,
    };
    if (flags.includes(name)) return createElement(ToggleControl, { ...shared, checked: !!attributes[name] });
    const value = attributes[name] ?? '';
    if (!choices[name]) return createElement(TextControl, { ...shared, value, __next40pxDefaultSize: true });
    const options = Object.entries(choices[name]).map(([key, label]) => ({ value: key, label }));
    return createElement(SelectControl, {
      ...shared,
      value,
      options: [{ value: '', label: __('Standard', 'nara-vard') }, ...options],
      __next40pxDefaultSize: true,
    });
  };

  function Edit(props) {
    const { attributes, setAttributes } = props;
    const { children, ...box } = useInnerBlocksProps(useBlockProps(), {
      allowedBlocks: ['core/heading', 'core/paragraph', 'core/list', 'core/details', 'core/html'],
      template: [
        ['core/heading', { level: 2, placeholder: __('Rubrik', 'nara-vard') }],
        ['core/paragraph', { placeholder: __('Det som ska gå att läsa utan skript', 'nara-vard') }],
      ],
    });
    return createElement(
      Fragment,
      null,
      createElement(
        InspectorControls,
        null,
        createElement(
          PanelBody,
          { title: __('Nära vård', 'nara-vard') },
          createElement(SelectControl, {
            label: __('Widget', 'nara-vard'),
            value: attributes.widget,
            options: Object.entries(widgets).map(([value, label]) => ({ value, label })),
            onChange: (widget) => setAttributes({ widget }),
            __nextHasNoMarginBottom: true,
            __next40pxDefaultSize: true,
          }),
          [...(settings[attributes.widget] ?? []), ...forAll].map((name) => field(name, props)),
        ),
      ),
      createElement(
        'div',
        box,
        createElement(
          Notice,
          { status: 'info', isDismissible: false },
          `${widgets[attributes.widget] ?? ''}. `,
          __(
            'Texten härunder är den som syns utan skript. 112 och 1177 läggs till om du inte har skrivit dem.',
            'nara-vard',
          ),
        ),
        children,
      ),
    );
  }

  wp.blocks.registerBlockType('nara-vard/widget', { edit: Edit, save: () => createElement(InnerBlocks.Content) });
})(globalThis.wp);
